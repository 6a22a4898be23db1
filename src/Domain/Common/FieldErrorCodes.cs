namespace Payroll.Domain.Common;

/// <summary>The codes of <c>errors[].code</c>: what is wrong with one field of a request. The list is closed.</summary>
public static class FieldErrorCodes
{
    /// <summary>The member is missing, null or blank.</summary>
    public const string Required = "required";

    /// <summary>The operation has no such member or query parameter.</summary>
    public const string UnknownMember = "unknown_member";

    /// <summary>Another JSON type is expected.</summary>
    public const string InvalidType = "invalid_type";

    /// <summary>The type is right, the form is not: a date, an enum value, a number of decimals, a pattern.</summary>
    public const string InvalidFormat = "invalid_format";

    /// <summary>The value lies outside the range that the field takes.</summary>
    public const string OutOfRange = "out_of_range";

    /// <summary>The text or the list is longer than the field takes.</summary>
    public const string TooLong = "too_long";

    /// <summary>The code or id names nothing in this organization.</summary>
    public const string UnknownReference = "unknown_reference";

    /// <summary>The same thing is given twice.</summary>
    public const string Duplicate = "duplicate";

    /// <summary>The text holds an API key, which would be shown and logged with it.</summary>
    public const string LooksLikeASecret = "looks_like_a_secret";

    /// <summary>The value does not agree with another one.</summary>
    public const string Inconsistent = "inconsistent";
}
