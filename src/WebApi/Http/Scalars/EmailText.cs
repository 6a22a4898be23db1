using System.Text.RegularExpressions;

namespace Payroll.WebApi.Http.Scalars;

/// <summary>Whether a text can be an e-mail address. Whether it is one, only a message to it shows.</summary>
internal static partial class EmailText
{
    private const int LongestLocalPart = 64;

    public static bool IsAddress(string text) =>
        Shape().IsMatch(text) && text.IndexOf('@', StringComparison.Ordinal) <= LongestLocalPart;

    [GeneratedRegex(@"\A[^\s@<>()\[\],;:""\\.]+(\.[^\s@<>()\[\],;:""\\.]+)*@[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?(\.[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?)+\z",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
