using System.Runtime.CompilerServices;
using Payroll.Application.Common;
using Payroll.Domain.RateLimiting;

namespace Payroll.WebApi.RateLimiting;

/// <summary>What windows are called in headers and problems: <c>read_burst</c>, <c>organization_read_sustained</c>, <c>all_day</c>.</summary>
internal sealed class PolicyNames
{
    private static readonly ConditionalWeakTable<RateLimitWindows, PolicyNames> Known = [];

    private readonly string[] names;
    private readonly string[] policies;

    private PolicyNames(RateLimitWindows windows)
    {
        var requests = SnakeCase.Of($"{windows.Class}");
        names = [.. windows.Names.Select(name => $"{requests}_{name}")];
        policies = [.. names.Select((name, i) => Spell(name, windows.All[i]))];
        All = string.Join(", ", policies);
    }

    /// <summary>The header <c>RateLimit-Policy</c> of all of them.</summary>
    public string All { get; }

    /// <summary>The name of a window, by its place.</summary>
    public string this[int window] => names[window];

    public static PolicyNames Of(RateLimitWindows windows) => Known.GetValue(windows, made => new PolicyNames(made));

    /// <summary>The name of a window that all keys of the organization share.</summary>
    public string OfOrganization(int window) => "organization_" + names[window];

    /// <summary>A window as an item of <c>RateLimit-Policy</c>: its quota and its length in seconds.</summary>
    public static string Spell(string name, RateLimitWindow window) => FormattableString.Invariant($"\"{name}\";q={window.Limit};w={window.Seconds}");
}
