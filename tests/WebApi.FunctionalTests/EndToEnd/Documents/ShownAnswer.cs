using System.Text.RegularExpressions;

namespace Payroll.WebApi.FunctionalTests.EndToEnd.Documents;

/// <summary>An answer as a document shows it, cut to what matters, held against what was answered.</summary>
internal static partial class ShownAnswer
{
    /// <summary>The first piece of what is shown that the output lacks; pieces come in their order, and '…' stands for anything between them.</summary>
    public static string? Lacks(string output, string shown)
    {
        var rest = Space().Replace(output, string.Empty);
        foreach (var between in Space().Replace(ShownKey().Replace(shown, "…"), string.Empty).Split('…'))
        {
            // A comma beside what is left out says nothing.
            var piece = between.Trim(',');
            var at = rest.IndexOf(piece, StringComparison.Ordinal);
            if (at < 0) return piece;
            rest = rest[(at + piece.Length)..];
        }

        return null;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    // An example of a key is nobody's key.
    [GeneratedRegex("sk_pay_[0-9A-Za-z_]*…[0-9A-Za-z]*")]
    private static partial Regex ShownKey();
}
