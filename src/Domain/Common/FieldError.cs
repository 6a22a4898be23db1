namespace Payroll.Domain.Common;

/// <summary>What is wrong with one field of a request.</summary>
/// <param name="Field">The JSON path of the field, such as <c>bank_account.routing_number</c> or <c>employees[2].gross_pay</c>.</param>
/// <param name="Code">One of <see cref="FieldErrorCodes"/>.</param>
/// <param name="Message">A sentence that says what to do.</param>
public sealed record FieldError(string Field, string Code, string Message)
{
    /// <summary>The error of a figure with more decimals than its field takes; null where it has no more.</summary>
    /// <param name="field">The JSON path of the field.</param>
    /// <param name="value">The figure; null is no error.</param>
    /// <param name="maxDecimals">0 to 28. Zeros at the end do not count.</param>
    public static FieldError? OfDecimals(string field, decimal? value, int maxDecimals) =>
        value is { } figure && Rounding.HalfAwayFromZero(figure, maxDecimals) != figure
            ? new(field, FieldErrorCodes.InvalidFormat, $"Give at most {maxDecimals} digits after the decimal point.")
            : null;
}
