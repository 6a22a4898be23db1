using FluentValidation;
using Payroll.Application.Common;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;

namespace Payroll.Application.Employees.Imports;

/// <summary>Reads an item as the request that it would be alone.</summary>
internal sealed class EmployeeItemReader(IValidator<CreateEmployee> creation, IValidator<UpdateEmployee> change)
{
    /// <summary>A new employee; null where errors were added.</summary>
    public CreateEmployee? ReadHire(EmployeeItem item, string externalId, List<FieldError> errors)
    {
        var (first, last, email) = (
            Required(item.FirstName, "first_name", errors), Required(item.LastName, "last_name", errors), Required(item.Email, "email", errors));
        var (type, group) = (Required(item.EmploymentType, "employment_type", errors), Required(item.PayGroup, "pay_group", errors));
        if (item.StartDate.Value is not { } start) errors.Add(Missing("start_date"));
        else if (item.EffectiveFrom.Value is { } from && from != start)
            errors.Add(new("effective_from", FieldErrorCodes.Inconsistent, "What is said of a new employee holds from start_date on. Give that day, or leave effective_from out."));
        if (errors.Count > 0) return null;

        var hire = new CreateEmployee(
            first,
            last,
            email,
            externalId,
            type,
            group,
            item.PaySchedule.Value,
            item.StartDate.Value.GetValueOrDefault(),
            item.Classification.Value,
            item.WorkingDays.Value,
            item.BankAccount.Value,
            item.Tax.Value,
            item.BirthDate.Value,
            item.SuperFund.Value);
        return Validated(creation, hire, errors);
    }

    /// <summary>A change of somebody who is there; null where errors were added.</summary>
    public UpdateEmployee? ReadChange(EmployeeItem item, Employee employee, List<FieldError> errors)
    {
        RefuseNull(item.FirstName, "first_name", errors);
        RefuseNull(item.LastName, "last_name", errors);
        RefuseNull(item.Email, "email", errors);
        RefuseNull(item.EmploymentType, "employment_type", errors);
        RefuseNull(item.PayGroup, "pay_group", errors);
        RefuseNull(item.StartDate, "start_date", errors);
        if (errors.Count > 0) return null;

        return Validated(change, new UpdateEmployee(employee.Id, item.EffectiveFrom.Value, ExpectedVersion: null)
        {
            FirstName = item.FirstName.Value,
            LastName = item.LastName.Value,
            Email = item.Email.Value,
            BirthDate = item.BirthDate,
            StartDate = item.StartDate.Value,
            PayGroup = item.PayGroup.Value,
            PaySchedule = item.PaySchedule.Value,
            EmploymentType = item.EmploymentType.Value,
            Classification = item.Classification,
            WorkingDays = item.WorkingDays.HasValue ? item.WorkingDays.Value ?? WorkingDays.MondayToFriday.ToList() : null,
            BankAccount = item.BankAccount,
            Tax = item.Tax,
            SuperFund = item.SuperFund,
            Restates = true,
        }, errors);
    }

    private static T? Validated<T>(IValidator<T> validator, T request, List<FieldError> errors)
        where T : class
    {
        var failures = validator.Validate(request).Errors;
        errors.AddRange(failures.Select(failure => new FieldError(failure.PropertyName, failure.ErrorCode, failure.ErrorMessage)));
        return failures.Count == 0 ? request : null;
    }

    private static string Required(Optional<string> member, string name, List<FieldError> errors)
    {
        if (Text.IsBlank(member.Value)) errors.Add(Missing(name));
        return member.Value ?? string.Empty;
    }

    private static void RefuseNull<T>(Optional<T> member, string name, List<FieldError> errors)
    {
        if (member is { HasValue: true, Value: null }) errors.Add(Missing(name));
    }

    private static FieldError Missing(string name) => new(name, FieldErrorCodes.Required, $"Give {name}.");
}
