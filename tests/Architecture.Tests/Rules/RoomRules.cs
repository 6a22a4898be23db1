using System.Text.RegularExpressions;

namespace Payroll.Architecture.Tests.Rules;

/// <summary>Every feature is a room with the same name on each floor.</summary>
internal static partial class RoomRules
{
    /// <summary>The rooms of the house, as architecture.md names them.</summary>
    private static readonly string[] Features =
    [
        "Organizations", "Employees", "PayGroups", "Codes", "PayRates", "PayRules", "Timesheets", "PayRuns", "Paystubs", "Reports", "ApiKeys", "RequestLogs", "AuditEvents", "Webhooks",
    ];

    /// <summary>More files than a reader takes in at a glance.</summary>
    private const int MaxFiles = 15;

    /// <summary>Folders that tools write.</summary>
    private static readonly string[] Generated = ["Migrations", "Generated"];

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

    /// <summary>Folders with more than <see cref="MaxFiles"/> source files. Generated folders are left out.</summary>
    public static IEnumerable<string> Crowded(IEnumerable<string> files) => files
        .GroupBy(file => Path.GetDirectoryName(file)!)
        .Where(folder => !Generated.Contains(Path.GetFileName(folder.Key)) && folder.Count() > MaxFiles)
        .Select(folder => folder.Key);

    /// <summary>Rooms of one layer that use each other, directly or through others. A room uses another one where a file of it has a using directive for it.</summary>
    public static IEnumerable<string> Cycles(string layer, IEnumerable<(string Path, string Text)> files)
    {
        var uses = files
            .Select(file => (Room: RoomOf(layer, Namespace().Match(file.Text).Groups[1].Value), Used: Using().Matches(file.Text).Select(found => RoomOf(layer, found.Groups[1].Value))))
            .Where(file => file.Room is not null)
            .SelectMany(file => file.Used.Where(used => used is not null && used != file.Room).Select(used => (Room: file.Room!, Used: used!)))
            .ToLookup(use => use.Room, use => use.Used);
        return uses.Select(room => room.Key).Where(room => Reached(uses, room).Contains(room)).Order(StringComparer.Ordinal);
    }

    /// <summary>True where a file of another room of the layer uses the room.</summary>
    public static bool Uses(string layer, string room, (string Path, string Text) file) =>
        RoomOf(layer, Namespace().Match(file.Text).Groups[1].Value) is { } own && own != room
        && Using().Matches(file.Text).Any(found => RoomOf(layer, found.Groups[1].Value) == room);

    private static HashSet<string> Reached(ILookup<string, string> uses, string from)
    {
        var (reached, open) = (new HashSet<string>(StringComparer.Ordinal), new Stack<string>(uses[from]));
        while (open.TryPop(out var room))
            if (reached.Add(room)) foreach (var next in uses[room]) open.Push(next);
        return reached;
    }

    private static string? RoomOf(string layer, string name) =>
        name.StartsWith($"Payroll.{layer}.", StringComparison.Ordinal) ? name.Split('.')[2] : null;

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^using ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Using();
}
