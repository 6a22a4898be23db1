using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.RegularExpressions;
using Payroll.Application.Common;
using Payroll.Domain.Common;

namespace Payroll.WebApi.RequestReading.Values;

/// <summary>
/// The limits that attributes put on a member of a body or on a query parameter. One reading of them for both. On a list
/// <see cref="MaxLengthAttribute"/> and <see cref="MinLengthAttribute"/> count its items; all others are about each item.
/// </summary>
internal sealed class MemberRules
{
    public static MemberRules None { get; } = new();

    public bool Required { get; private set; }

    /// <summary>What is said where a required member is missing; null: the usual sentence.</summary>
    public string? RequiredAdvice { get; private set; }

    private int MinLength { get; set; }

    private int MaxLength { get; set; } = int.MaxValue;

    private int MinItems { get; set; }

    /// <summary>The items of a list.</summary>
    public int MaxItems { get; private set; } = int.MaxValue;

    private decimal? Min { get; set; }

    private decimal? Max { get; set; }

    private int MaxDecimals { get; set; } = int.MaxValue;

    private Regex? Pattern { get; set; }

    private string PatternAdvice { get; set; } = "";

    private bool IsEmail { get; set; }

    /// <summary>The texts that are allowed; null where others are too.</summary>
    public IReadOnlyList<string>? Allowed { get; private set; }

    /// <param name="member">Which member or parameter they are on, as the exception names it.</param>
    /// <param name="attributes">All that it has; those that are no limits say nothing here.</param>
    /// <param name="isList">Whether it takes a list.</param>
    /// <exception cref="NotSupportedException">A limit is one that nothing here enforces.</exception>
    public static MemberRules From(string member, IEnumerable<object> attributes, bool isList = false)
    {
        var rules = new MemberRules();
        foreach (var attribute in attributes)
        {
            if (!rules.Take(attribute, isList) && IsLimit(attribute))
                throw new NotSupportedException($"{member} has the attribute {attribute.GetType()}, which the reading of requests doesn't know. Use another one, or teach it to {nameof(MemberRules)}.");
        }

        return rules;
    }

    public ValueError? CheckText(string text)
    {
        if (text.Length > MaxLength)
            return new(FieldErrorCodes.TooLong, $"Give at most {MaxLength} characters.");
        if (text.Length < MinLength)
            return new(FieldErrorCodes.InvalidFormat, $"Give at least {MinLength} characters.");
        if (Allowed is not null && !Allowed.Contains(text))
            return new(FieldErrorCodes.InvalidFormat, $"Give one of: {string.Join(", ", Allowed)}.");
        if (IsEmail && EmailAddress.Problem(text) is { } problem)
            return new(FieldErrorCodes.InvalidFormat, problem);
        return Pattern is null || Matches(text) ? null : new(FieldErrorCodes.InvalidFormat, PatternAdvice);
    }

    public ValueError? CheckNumber(decimal value, int decimals = 0)
    {
        if (decimals > MaxDecimals)
        {
            return new(FieldErrorCodes.InvalidFormat, MaxDecimals == 0
                ? "Give a whole number." : $"Give at most {MaxDecimals} digits after the decimal point.");
        }

        return value < Min || value > Max ? new(FieldErrorCodes.OutOfRange, RangeAdvice()) : null;
    }

    /// <summary>What is said of a list that is too long.</summary>
    public static string TooManyItems(int max) => $"Give at most {max} items.";

    public ValueError? CheckCount(int items)
    {
        if (items > MaxItems)
            return new(FieldErrorCodes.TooLong, TooManyItems(MaxItems));
        if (items == 0 && MinItems > 0)
            return new(FieldErrorCodes.Required, "Give at least one item.");
        return items < MinItems ? new(FieldErrorCodes.OutOfRange, $"Give at least {MinItems} items.") : null;
    }

    private bool Take(object attribute, bool isList)
    {
        switch (attribute)
        {
            case RequiredAttribute required: (Required, RequiredAdvice) = (true, required.ErrorMessage); break;
            case StringLengthAttribute length: (MinLength, MaxLength) = (length.MinimumLength, length.MaximumLength); break;
            case MaxLengthAttribute max when isList: MaxItems = max.Length; break;
            case MinLengthAttribute min when isList: MinItems = min.Length; break;
            case MaxLengthAttribute max: MaxLength = max.Length; break;
            case MinLengthAttribute min: MinLength = min.Length; break;
            case RangeAttribute range: (Min, Max) = (Number(range.Minimum), Number(range.Maximum)); break;
            case DecimalNumberAttribute number: (Min, Max, MaxDecimals) = (number.Min, number.Max, number.Decimals); break;
            case EmailAddressAttribute: IsEmail = true; break;
            case AllowedValuesAttribute allowed: Allowed = [.. allowed.Values.OfType<string>()]; break;
            case RegularExpressionAttribute pattern:
                // In one pass over the text, whatever it is: nothing has to be given up for taking long, which a busy machine makes of any.
                Pattern = new Regex(pattern.Pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
                PatternAdvice = pattern.ErrorMessage ?? $"Give a value of the form {pattern.Pattern}";
                break;
            case DocumentedFormAttribute: break;
            default: return false;
        }

        return true;
    }

    // Ours too: a limit need not derive from the framework's. A description limits nothing.
    private static bool IsLimit(object attribute) => attribute is not DescriptionAttribute
        && (attribute is ValidationAttribute || attribute.GetType().Namespace?.StartsWith("Payroll.", StringComparison.Ordinal) == true);

    private bool Matches(string text) => Pattern!.Match(text) is { Success: true, Index: 0 } match && match.Length == text.Length;

    private string RangeAdvice() => (Min, Max) switch
    {
        ({ } least, { } greatest) => string.Create(CultureInfo.InvariantCulture, $"Give a value from {least} to {greatest}."),
        _ => "Give a value within the documented range.",
    };

    private static decimal Number(object bound) => Convert.ToDecimal(bound, CultureInfo.InvariantCulture);
}
