using System.Runtime.CompilerServices;
using Payroll.Application;
using Payroll.Domain.Common;
using Payroll.Infrastructure;
using Payroll.WebApi.Http;

namespace Payroll.Architecture.Tests;

/// <summary>The house: its layers and their types.</summary>
internal static class RepositoryTree
{
    public static Assembly Domain { get; } = typeof(Money).Assembly;

    public static Assembly Application { get; } = typeof(ApplicationSetup).Assembly;

    public static Assembly Infrastructure { get; } = typeof(InfrastructureSetup).Assembly;

    public static Assembly WebApi { get; } = typeof(HttpSetup).Assembly;

    public static IReadOnlyList<Assembly> Layers { get; } = [Domain, Application, Infrastructure, WebApi];

    /// <summary>Every type that somebody wrote; migrations are made by a tool.</summary>
    public static IReadOnlyList<Type> Types { get; } = [.. Layers.SelectMany(WrittenTypes)];

    /// <summary>The sources' root.</summary>
    public static string Root { get; } = FindRoot();

    public static IEnumerable<Type> WrittenTypes(Assembly assembly) => assembly.GetTypes().Where(type =>
        type.Namespace?.StartsWith("Payroll.", StringComparison.Ordinal) == true
        && !type.Namespace.EndsWith(".Migrations", StringComparison.Ordinal)
        && !type.Name.Contains('<', StringComparison.Ordinal)
        && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false));

    /// <summary>True for what this solution defines, samples included. A type in a foreign namespace has the shape that a tool prescribes.</summary>
    public static bool IsOurs(Type type) => type.Namespace?.StartsWith("Payroll.", StringComparison.Ordinal) == true;

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Payroll.sln"))) directory = directory.Parent;
        return directory?.FullName ?? throw new InvalidOperationException("The tests run outside of the sources.");
    }
}
