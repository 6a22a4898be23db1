using System.Text.RegularExpressions;

namespace Payroll.Architecture.Tests.Rules;

/// <summary>Words that no name has, since the field has others for what they meant here.</summary>
internal static partial class WordRules
{
    // Beside each, what the field says.
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "Turn", "Turns", "Turning", // rotation
        "Sighting", "Sightings", // last use
        "Harmless", // sanitizer
        "Attenuation", // grant policy
        "Patience", "Pause", // timeout, poll interval
        "Breath", "Gathered", // batching
        "Settle", // resolve
        "Neighbours", // other tenants
        "Elsewhere", // lock timeout
        "Walker", // validator
        "Upkeep", // initializer, maintenance
        "Facts", // snapshot, report
        "Forget", "Forgets", // clear, remove
        "Meaning", "Meanings", // snapshot
        "Fault", "Scalar", // validation error, value
        "Hiring", // factory
        "Rearrangement", "Arrangement", "Obstacle", "Obstacles", "Carry", // conflict
    };

    // Limits are Max and Min. Only at the beginning of a name, where they mean one.
    private static readonly HashSet<string> Limits = new(StringComparer.Ordinal) { "Most", "Least", "Longest", "Shortest", "Fewest", "Greatest" };

    /// <summary>Types and members whose names have such a word.</summary>
    public static IEnumerable<string> Breaches(IEnumerable<Type> types) => types.SelectMany(type => type
        .GetMembers(BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static)
        .Where(member => member is not Type && !member.Name.Contains('<', StringComparison.Ordinal) && member is not MethodBase { IsSpecialName: true })
        .Where(member => HasOne(member.Name)).Select(member => $"{type.FullName}.{member.Name}")
        .Concat(HasOne(type.Name) ? [type.FullName!] : []));

    /// <summary>Folders of the sources whose names have such a word.</summary>
    public static IEnumerable<string> Folders(string root) => Directory.EnumerateDirectories(Path.Combine(root, "src"), "*", SearchOption.AllDirectories)
        .Where(folder => HasOne(Path.GetFileName(folder)));

    private static bool HasOne(string name)
    {
        var words = Word().Matches(name).Select(word => word.Value).ToList();
        return words.Any(Known.Contains) || (words.Count > 0 && Limits.Contains(words[0]));
    }

    [GeneratedRegex("[A-Z][a-z0-9]*")]
    private static partial Regex Word();
}
