using System.Text.RegularExpressions;

namespace Payroll.Domain.Common;

/// <summary>An e-mail address: what it must look like, and how two are compared.</summary>
public static partial class EmailAddress
{
    /// <summary>The longest address that mail systems carry (RFC 5321), in characters.</summary>
    public const int MaxLength = 254;

    /// <summary>The longest part before the @ that mail systems carry (RFC 5321), in characters.</summary>
    private const int MaxLocalPartLength = 64;

    /// <summary>
    /// Null when the text can be an address; otherwise a sentence that says what to give. Whether it is one, only a message to
    /// it shows. The length is not looked at.
    /// </summary>
    public static string? Problem(string email) =>
        Shape().IsMatch(email) && email.IndexOf('@', StringComparison.Ordinal) <= MaxLocalPartLength
            ? null
            : "Give one e-mail address, such as jane.doe@example.com.";

    /// <summary>The form in which addresses are compared: case ignored.</summary>
    public static string Normalize(string email) => email.Trim().ToUpperInvariant();

    // Words between single dots, one @, and a host name of at least two labels; letters of every alphabet.
    [GeneratedRegex(
        @"\A[^\s\p{Cc}@<>()\[\],;:""\\.]+(\.[^\s\p{Cc}@<>()\[\],;:""\\.]+)*@[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?(\.[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?)+\z",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
