using System.ComponentModel.DataAnnotations;
using Payroll.Application.Common;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;

namespace Payroll.Application.Employees;

/// <summary>
/// The members of an employee that a caller gives: the one list that creating, updating and importing share. What is left out of a change
/// stays, and null clears. Requests say which members they require.
/// </summary>
public abstract record EmployeeFields
{
    /// <summary>Given name.</summary>
    [StringLength(Text.NameLength, MinimumLength = 1)]
    public virtual Optional<string> FirstName { get; init; }

    /// <summary>Family name.</summary>
    [StringLength(Text.NameLength, MinimumLength = 1)]
    public virtual Optional<string> LastName { get; init; }

    /// <summary>E-mail address: unique in the organization, case ignored, and it stays taken when employment ends.</summary>
    [StringLength(EmailAddress.MaxLength), EmailAddress]
    public virtual Optional<string> Email { get; init; }

    /// <summary>The id in your own system: unique in the organization, case-sensitive.</summary>
    [StringLength(Text.ExternalIdLength)]
    public Optional<string?> ExternalId { get; init; }

    /// <summary>The code of an employment type, such as full_time.</summary>
    [StringLength(Text.CodeLength)]
    public virtual Optional<string> EmploymentType { get; init; }

    /// <summary>The code of a pay group.</summary>
    [StringLength(Text.CodeLength)]
    public virtual Optional<string> PayGroup { get; init; }

    /// <summary>The code of the pay group's schedule, to have it checked.</summary>
    [StringLength(Text.CodeLength)]
    public Optional<string?> PaySchedule { get; init; }

    /// <summary>The first day of employment; changes only while no submitted run has paid the employee.</summary>
    public virtual Optional<DateOnly> StartDate { get; init; }

    /// <summary>
    /// The day from which another pay group, type, classification or working days hold. When left out, the first day of what is in force
    /// today, or comes next, that no submitted run has paid. Required for a former employee; of a new employee it is start_date.
    /// </summary>
    public Optional<DateOnly> EffectiveFrom { get; init; }

    /// <summary>Trade and level, in your words.</summary>
    [StringLength(Text.NameLength)]
    public Optional<string?> Classification { get; init; }

    /// <summary>The days of the week that are worked; null: Monday to Friday, as of a new employee.</summary>
    [MinLength(1), MaxLength(7)]
    public Optional<IReadOnlyList<DayOfWeek>?> WorkingDays { get; init; }

    /// <summary>Where net pay goes; null: nowhere.</summary>
    public Optional<BankAccountRequest?> BankAccount { get; init; }

    /// <summary>The withholding declaration, by the pay group's jurisdiction; null removes it.</summary>
    public Optional<TaxRequest?> Tax { get; init; }

    /// <summary>Date of birth.</summary>
    public Optional<DateOnly?> BirthDate { get; init; }

    /// <summary>Where superannuation goes; null removes it.</summary>
    public Optional<SuperFundRequest?> SuperFund { get; init; }

    /// <summary>Whether dated terms are given.</summary>
    internal bool HasTerms => PayGroup.HasValue || EmploymentType.HasValue || Classification.HasValue || WorkingDays.HasValue;

    /// <summary>Keeps names and numbers out of whatever prints the fields.</summary>
    public override string ToString() => GetType().Name;
}

/// <summary>A bank account: all three members where there is none yet; in a change, what is left out stays.</summary>
public sealed record BankAccountRequest
{
    /// <summary>Kept encrypted, and shown by its last four characters. US 4 to 17 digits, AU 5 to 9 digits, none 4 to 34 letters and digits.</summary>
    [StringLength(34), DocumentedForm(Pattern = "^[0-9A-Za-z]{4,34}$")]
    public Optional<string> AccountNumber { get; init; }

    /// <summary>US: nine digits with the check digit. AU: a BSB of six digits. None: digits.</summary>
    [StringLength(34), DocumentedForm(Pattern = "^(?:[0-9]{1,34}|[0-9]{3}-[0-9]{3})$")]
    public Optional<string> RoutingNumber { get; init; }

    /// <summary>Checking or savings.</summary>
    public Optional<BankAccountType> AccountType { get; init; }

    /// <summary>Keeps the number out of whatever prints the account.</summary>
    public override string ToString() => nameof(BankAccountRequest);
}

/// <summary>A superannuation fund: with its name where there is none yet; in a change, what is left out stays.</summary>
public sealed record SuperFundRequest
{
    /// <summary>The fund's name.</summary>
    [StringLength(Text.NameLength, MinimumLength = 1)]
    public Optional<string> Name { get; init; }

    /// <summary>The employee's number with the fund.</summary>
    [StringLength(50)]
    public Optional<string?> MemberNumber { get; init; }
}

/// <summary>What the fields of an employee must be among themselves, before anything is read.</summary>
internal static class EmployeeRules
{
    /// <summary>Everything that is wrong with the fields of a new employee.</summary>
    public static IEnumerable<FieldError> CheckNew(EmployeeFields fields)
    {
        foreach (var error in Required(fields)) yield return error;
        if (WorkingDaysProblem(fields.WorkingDays.Value) is { } days) yield return days;
        foreach (var error in fields.BankAccount.Value is { } account ? EmployeeDetailsReader.MissingOfNew(account) : []) yield return error;
        if (fields.BirthDate.Value >= fields.StartDate.OrNull()) yield return BirthAfterStart("birth_date");
        if (fields.EffectiveFrom.OrNull() is { } from && from != fields.StartDate.OrNull())
        {
            yield return new(
                "effective_from", FieldErrorCodes.Inconsistent, "What is said of a new employee holds from start_date on. Give that day, or leave effective_from out.");
        }
    }

    /// <summary>Everything that is wrong with the fields of a change.</summary>
    public static IEnumerable<FieldError> CheckChange(EmployeeFields fields)
    {
        if (WorkingDaysProblem(fields.WorkingDays.Value) is { } days) yield return days;
        if (fields.EffectiveFrom.HasValue && !fields.HasTerms)
        {
            yield return new(
                "effective_from",
                FieldErrorCodes.Inconsistent,
                "effective_from dates a change of pay_group, employment_type, classification or working_days. Give one of them.");
        }
    }

    /// <summary>Null when the working days are some days, each once, or not given.</summary>
    public static FieldError? WorkingDaysProblem(IReadOnlyList<DayOfWeek>? days) =>
        days is null || (days.Count > 0 && days.Distinct().Count() == days.Count)
            ? null
            : new("working_days", FieldErrorCodes.Duplicate, "Give each working day once, and at least one.");

    /// <summary>The refusal of an employee who would start before being born.</summary>
    public static FieldError BirthAfterStart(string field) => new(field, FieldErrorCodes.Inconsistent, "The date of birth comes before the first day of employment.");

    private static IEnumerable<FieldError> Required(EmployeeFields fields) => new (string Name, bool IsMissing)[]
    {
        ("first_name", Text.IsBlank(fields.FirstName.Value)),
        ("last_name", Text.IsBlank(fields.LastName.Value)),
        ("email", Text.IsBlank(fields.Email.Value)),
        ("employment_type", Text.IsBlank(fields.EmploymentType.Value)),
        ("pay_group", Text.IsBlank(fields.PayGroup.Value)),
        ("start_date", !fields.StartDate.HasValue),
    }.Where(member => member.IsMissing).Select(member => new FieldError(member.Name, FieldErrorCodes.Required, $"Give {member.Name}."));
}
