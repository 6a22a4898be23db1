namespace Payroll.Domain.Common;

/// <summary>What is wrong with one field of a request.</summary>
/// <param name="Field">The JSON path of the field, such as <c>bank_account.routing_number</c> or <c>employees[2].gross_pay</c>.</param>
/// <param name="Code">One of <see cref="FieldErrorCodes"/>.</param>
/// <param name="Message">A sentence that says what to do.</param>
public sealed record FieldError(string Field, string Code, string Message);
