using Payroll.Domain.Common;

namespace Payroll.Domain.ApiKeys;

/// <summary>
/// What a key may do: a set of pairs of an action and a resource. A scope is spelled <c>action:resource</c>, in lower
/// case. <c>write</c> stands for create, update and delete, and not for read; <c>*</c> for all four actions, or for all
/// resources but <c>organizations</c>, whose actions are the operator's and have to be named.
/// </summary>
public readonly record struct ScopeSet
{
    private static readonly string[] Actions = ["read", "create", "update", "delete"];

    private static readonly string[] Resources =
    [
        "employees", "pay-groups", "pay-rates", "timesheets", "payroll", "paystubs", "reports", "api-keys", "logs", "webhooks",
        OperatorResource,
    ];

    private const string OperatorResource = "organizations";
    private const string Everything = "*";

    // One bit for each pair: four for each resource, in the order of the lists above. Never stored, so the order may change.
    private readonly ulong bits;

    private ScopeSet(ulong bits) => this.bits = bits;

    /// <summary>A sentence that says how scopes are spelled, and which there are.</summary>
    public static string Spelling { get; } =
        $"A scope is action:resource, in lower case. Actions: {string.Join(", ", Actions)}, write, *. "
        + $"Resources: {string.Join(", ", Resources.Where(resource => resource != OperatorResource))}, *.";

    /// <summary>Nothing may be done.</summary>
    public static ScopeSet Empty => default;

    /// <summary>True where nothing may be done.</summary>
    public bool IsEmpty => bits == 0;

    /// <summary>Reads one scope; false, and an empty set, where it is not known.</summary>
    public static bool TryParse(string? scope, out ScopeSet set)
    {
        var (action, resource) = scope?.Split(':') is [var first, var second] ? (first, second) : ("", "");
        set = new ScopeSet(Bits(ActionsNamed(action), ResourcesNamed(resource)));
        return !set.IsEmpty;
    }

    /// <summary>All of the scopes together; empty for none.</summary>
    /// <exception cref="DomainRuleException">One is not known; the field is <c>scopes[i]</c>.</exception>
    public static ScopeSet Parse(IEnumerable<string> scopes) => scopes
        .Select((scope, index) => TryParse(scope, out var set) ? set : throw Unknown(index))
        .Aggregate(Empty, (all, set) => all.Union(set));

    /// <summary>What either allows.</summary>
    public ScopeSet Union(ScopeSet other) => new(bits | other.bits);

    /// <summary>True where this allows all that the other does; every set contains the empty one.</summary>
    public bool Contains(ScopeSet other) => (bits & other.bits) == other.bits;

    /// <summary>Those of the required scopes that this doesn't wholly contain, as they were given. An unknown one is missing.</summary>
    public IReadOnlyList<string> Missing(IEnumerable<string> required)
    {
        var held = this;
        return [.. required.Where(scope => !TryParse(scope, out var set) || !held.Contains(set))];
    }

    /// <summary>The pairs, such as <c>read:employees read:payroll</c>.</summary>
    public override string ToString()
    {
        var held = this;
        return string.Join(' ', Resources.SelectMany(resource => Actions.Select(action => $"{action}:{resource}")
            .Where(scope => TryParse(scope, out var set) && held.Contains(set))));
    }

    private static IEnumerable<string> ActionsNamed(string name) => name switch
    {
        Everything => Actions,
        "write" => Actions.Where(action => action != "read"),
        _ => Actions.Where(action => action == name),
    };

    private static IEnumerable<string> ResourcesNamed(string name) => name == Everything
        ? Resources.Where(resource => resource != OperatorResource)
        : Resources.Where(resource => resource == name);

    private static ulong Bits(IEnumerable<string> actions, IEnumerable<string> resources) =>
        (from resource in resources
         from action in actions
         select 1UL << (Array.IndexOf(Resources, resource) * Actions.Length + Array.IndexOf(Actions, action)))
        .Aggregate(0UL, (all, bit) => all | bit);

    private static DomainRuleException Unknown(int index) => DomainRuleException.OfField(
        $"scopes[{index}]",
        FieldErrorCodes.InvalidFormat,
        Spelling);
}
