using System.Globalization;
using System.Text;
using Payroll.Domain.RateLimiting;

namespace Payroll.WebApi.RateLimiting;

/// <summary>
/// What a caller is told about its limits: the three headers that most clients know, for one window, and the pair of
/// draft-ietf-httpapi-ratelimit-headers, for all of the key's. A window that the organization shares is told of as well where it
/// has less left than the key's own.
/// </summary>
internal sealed class RateLimitHeaders(RateLimitWindows windows, RateLimitDecision decision, DateTimeOffset now)
{
    public const string Limit = "X-RateLimit-Limit";
    public const string Remaining = "X-RateLimit-Remaining";
    public const string Reset = "X-RateLimit-Reset";
    public const string Policy = "RateLimit-Policy";
    public const string State = "RateLimit";

    private readonly PolicyNames names = PolicyNames.Of(windows);

    /// <summary>The window that is told of first: the one that was hit, else the sustained one, or the minute.</summary>
    public WindowState Told => decision.Refusal?.State ?? decision.Key[windows.Headline];

    /// <summary>The policy of the window that was hit; null where none was.</summary>
    public string? Violated => decision.Refusal is { } refusal
        ? NameOf(windows.All.Select(window => window.Seconds).ToList().IndexOf(refusal.State.Window.Seconds), refusal.IsOrganizations)
        : null;

    public void WriteTo(IHeaderDictionary headers)
    {
        headers[Limit] = Told.Window.Limit.ToString(CultureInfo.InvariantCulture);
        headers[Remaining] = Told.Remaining.ToString(CultureInfo.InvariantCulture);
        headers[Reset] = SecondsUp(now.ToUnixTimeMilliseconds() + Told.ResetMilliseconds).ToString(CultureInfo.InvariantCulture);
        var (policy, state) = (names.All, new StringBuilder(96));
        for (var i = 0; i < decision.Key.Count; i++) Append(state, NameOf(i, false), decision.Key[i]);
        for (var i = 0; i < decision.Organization.Count; i++)
        {
            if (decision.Organization[i].Remaining >= decision.Key[i].Remaining && !(decision.Refusal is { IsOrganizations: true } hit && hit.State == decision.Organization[i])) continue;
            Append(state, NameOf(i, true), decision.Organization[i]);
            policy += ", " + PolicyNames.Spell(NameOf(i, true), decision.Organization[i].Window);
        }

        headers[Policy] = policy;
        headers[State] = state.ToString();
    }

    private static long SecondsUp(long milliseconds) => (milliseconds + 999) / 1000;

    private static void Append(StringBuilder all, string name, WindowState state)
    {
        if (all.Length > 0) all.Append(", ");
        all.Append(CultureInfo.InvariantCulture, $"\"{name}\";r={state.Remaining};t={SecondsUp(state.ResetMilliseconds)}");
    }

    private string NameOf(int window, bool isOrganizations) => isOrganizations ? names.OfOrganization(window) : names[window];
}
