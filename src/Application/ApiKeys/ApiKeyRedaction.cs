using System.Text.RegularExpressions;

namespace Payroll.Application.ApiKeys;

/// <summary>Keeps API keys out of what is written down: of each, only the public id stays.</summary>
public static partial class ApiKeyRedaction
{
    private const string Prefix = "sk_pay_";

    /// <summary>The text without the secrets of keys in it, whole or cut short; the same text where there are none.</summary>
    public static string Sweep(string text) => MayHold(text) ? Key().Replace(text, "${shown}…") : text;

    /// <summary>Whether a text holds the secret of a key, whole or cut short: what <see cref="Sweep"/> would take out.</summary>
    public static bool HoldsSecret(string text) => MayHold(text) && Key().IsMatch(text);

    /// <summary>False where a text surely holds no key.</summary>
    public static bool MayHold(string? text) => text is not null && text.Contains(Prefix, StringComparison.OrdinalIgnoreCase);

    // Looser than the shape of a key: what was cut, or has lost its case on the way, is most of a key still.
    [GeneratedRegex("(?<shown>sk_pay_[0-9a-z]{12}_)[0-9a-z]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
