using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Payroll.Domain.Common;

/// <summary>The lengths that texts may have, in characters (UTF-16), and the check that they do.</summary>
public static partial class Text
{
    /// <summary>Codes such as <c>engineering</c>.</summary>
    public const int CodeLength = 64;

    /// <summary>What a code looks like: ASCII letters, digits, <c>_ . -</c>; the first is a letter or a digit.</summary>
    public const string CodePattern = "^[A-Za-z0-9][A-Za-z0-9_.-]*$";

    /// <summary>The error message for a text that has not that form.</summary>
    public const string CodeMessage = "A code has letters, digits, '_', '.' and '-', and begins with a letter or a digit. It has not the form of an id.";

    /// <summary>Names of people and things.</summary>
    public const int NameLength = 200;

    /// <summary>Descriptions of pay lines, reasons.</summary>
    public const int DescriptionLength = 200;

    /// <summary>Ids that the caller's own system gave.</summary>
    public const int ExternalIdLength = 128;

    // Letters and symbols by their category, and yet drawn as nothing: fillers of Hangul, and the empty pattern of Braille.
    private const string Fillers = "\u115f\u1160\u2800\u3164\uffa0";

    /// <summary>Whether there is nothing to see: no characters, or none but white space, marks without a letter, and such as are not drawn.</summary>
    public static bool IsBlank(string? text) => text is null || !text.EnumerateRunes().Any(IsVisible);

    /// <summary>
    /// Whether a text has the form of a code. Any other text names nothing, and must not be compared with codes in a database:
    /// SQL Server ignores spaces at the end, and its driver replaces letters outside of ASCII with similar ones.
    /// </summary>
    public static bool IsCode([NotNullWhen(true)] string? text) =>
        text is { Length: <= CodeLength } && Code().Match(text) is { Success: true } match && match.Length == text.Length
        && !Guid.TryParseExact(text, "D", out _);

    /// <summary>The text, which is a code.</summary>
    /// <exception cref="DomainRuleException">It is missing, too long, or has not the form of a code.</exception>
    public static string RequiredCode(string? value, string field)
    {
        if (string.IsNullOrEmpty(value)) throw DomainRuleException.OfField(field, FieldErrorCodes.Required, $"Give {field}.");
        if (value.Length > CodeLength) throw DomainRuleException.OfField(field, FieldErrorCodes.TooLong, $"{field} has at most {CodeLength} characters.");
        return IsCode(value) ? value : throw DomainRuleException.OfField(field, FieldErrorCodes.InvalidFormat, CodeMessage);
    }

    /// <summary>The text without surrounding white space.</summary>
    /// <exception cref="DomainRuleException">It is missing, blank, or longer than <paramref name="maxLength"/>.</exception>
    public static string Required(string? value, int maxLength, string field)
    {
        var text = Optional(value, maxLength, field);
        return text ?? throw DomainRuleException.OfField(field, FieldErrorCodes.Required, $"Give {field}.");
    }

    /// <summary>The text without surrounding white space; null when it is missing or blank.</summary>
    /// <exception cref="DomainRuleException">It is longer than <paramref name="maxLength"/>.</exception>
    public static string? Optional(string? value, int maxLength, string field)
    {
        if (value is null || IsBlank(value)) return null;
        var text = value.Trim();
        return text.Length <= maxLength
            ? text
            : throw DomainRuleException.OfField(field, FieldErrorCodes.TooLong, $"{field} has at most {maxLength} characters.");
    }

    /// <summary>The text without surrounding white space, of any length; null when it is missing or blank.</summary>
    public static string? TrimToNull(string? value) => IsBlank(value) ? null : value!.Trim();

    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
        && !(rune.IsBmp && Fillers.Contains((char)rune.Value, StringComparison.Ordinal));

    [GeneratedRegex(CodePattern, RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
