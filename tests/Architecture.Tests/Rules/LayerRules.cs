using System.Xml.Linq;

namespace Payroll.Architecture.Tests.Rules;

/// <summary>WebApi → Infrastructure → Application → Domain, and WebApi → Application.</summary>
internal static class LayerRules
{
    /// <summary>What each layer may know beside the platform. A name that ends with '*' stands for all that begin so.</summary>
    private static readonly Dictionary<Assembly, string[]> Known = new()
    {
        [RepositoryTree.Domain] = [],
        [RepositoryTree.Application] = ["Payroll.Domain", "AutoMapper", "FluentValidation*", "MediatR*", "Microsoft.EntityFrameworkCore", "Microsoft.Extensions.*"],
        [RepositoryTree.Infrastructure] =
        [
            "Payroll.Domain", "Payroll.Application", "MediatR*", "Microsoft.EntityFrameworkCore*", "Microsoft.Data.Sqlite", "SQLitePCLRaw.core", "Microsoft.Data.SqlClient", "StackExchange.Redis", "Quartz", "Npgsql*",
            "Microsoft.Extensions.*",
        ],
        [RepositoryTree.WebApi] =
        [
            "Payroll.Domain", "Payroll.Application", "Payroll.Infrastructure", "MediatR*", "Microsoft.AspNetCore*", "Microsoft.Extensions.*",
            "Microsoft.Net.Http.Headers", "Microsoft.OpenApi", "NSwag.*", "NJsonSchema*", "Namotion.Reflection", "Scalar.*", "CsvHelper", "OpenTelemetry*",
        ],
    };

    /// <summary>What an assembly references although a layer may not.</summary>
    public static IEnumerable<string> Breaches(Assembly assembly, Assembly asLayer) => assembly.GetReferencedAssemblies()
        .Select(reference => reference.Name!)
        .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && !Known[asLayer].Any(known => Matches(name, known)));

    /// <summary>The packages and projects that a project file names, used or not.</summary>
    public static IEnumerable<string> References(XElement project) => project.Descendants()
        .Where(element => element.Name.LocalName is "PackageReference" or "ProjectReference" or "FrameworkReference" or "Reference")
        .Select(element => element.Attribute("Include")?.Value ?? element.Name.LocalName);

    /// <summary>Constructors of controllers that take anything but the mediator: a controller reads a request, sends it on, and answers.</summary>
    public static IEnumerable<string> BusyControllers(IEnumerable<Type> types) => types
        .Where(type => type.Name.EndsWith("Controller", StringComparison.Ordinal) && !type.IsAbstract)
        .Where(type => type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Any(parameter => parameter.ParameterType != typeof(MediatR.IMediator)))
        .Select(type => type.FullName!);

    private static bool Matches(string name, string known) =>
        known.EndsWith('*') ? name.StartsWith(known[..^1], StringComparison.Ordinal) : name == known;
}
