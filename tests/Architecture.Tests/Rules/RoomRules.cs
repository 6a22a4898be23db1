using System.Text.RegularExpressions;

namespace Payroll.Architecture.Tests.Rules;

/// <summary>Every feature is a room with the same name on each floor.</summary>
internal static partial class RoomRules
{
    /// <summary>The rooms of the house, as architecture.md names them.</summary>
    private static readonly string[] Features =
    [
        "Organizations", "Employees", "PayGroups", "PayRates", "Timesheets", "PayRuns", "Paystubs", "Reports", "ApiKeys", "RequestLogs", "AuditEvents", "Webhooks",
    ];

    /// <summary>What is not a feature: shared words, and mathematics, which is in Domain only.</summary>
    private static readonly string[] DomainOnly = ["Common", "PayCalculation", "RateLimiting"];

    /// <summary>Rooms of use cases without a floor above, rooms of entities without use cases, and rooms that the house doesn't have.</summary>
    public static IEnumerable<string> Misplaced(IEnumerable<string> domain, IEnumerable<string> application, IEnumerable<string> controllers)
    {
        var (rules, cases, endpoints) = (domain.Except(DomainOnly).ToHashSet(), application.Except(["Common"]).ToHashSet(), controllers.ToHashSet());
        return rules.Except(cases).Select(room => $"Domain has {room}, Application doesn't")
            .Concat(cases.Except(endpoints).Select(room => $"Application has {room}, WebApi doesn't"))
            .Concat(endpoints.Except(cases).Select(room => $"WebApi has {room}, Application doesn't"))
            .Concat(rules.Union(cases).Union(endpoints).Except(Features).Select(room => $"{room} is no room of the house"));
    }

    /// <summary>The rooms of some types: the namespaces under their assembly's.</summary>
    public static IEnumerable<string> Of(IEnumerable<Type> types) => types
        .Select(type => type.Namespace![type.Assembly.GetName().Name!.Length..].TrimStart('.').Split('.')[0]).Where(room => room.Length > 0).Distinct();

    /// <summary>Source files whose namespace is not their folder.</summary>
    public static IEnumerable<string> Strayed(string root, IEnumerable<(string Path, string Text)> files) =>
        from file in files
        let folder = Path.GetDirectoryName(Path.GetRelativePath(root, file.Path))!.Replace(Path.DirectorySeparatorChar, '.')
        where Namespace().Match(file.Text) is { Success: true } found && found.Groups[1].Value != $"Payroll.{folder}"
        select file.Path;

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
