using Payroll.Application.Common;
using Payroll.Application.Employees.Details;
using Payroll.Domain.Common;

namespace Payroll.Application.Employees;

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
