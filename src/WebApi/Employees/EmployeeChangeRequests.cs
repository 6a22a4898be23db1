using System.ComponentModel.DataAnnotations;
using Payroll.Application.Common;
using Payroll.Application.Employees;
using Payroll.Application.Employees.Details;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using Payroll.WebApi.RequestReading.Batches;

namespace Payroll.WebApi.Employees;

/// <summary>The members of an employee that can be changed: what is left out stays, null clears.</summary>
public abstract record EmployeeChangeRequest
{
    /// <summary>Given name. In a batch, required of a new employee.</summary>
    [StringLength(Text.NameLength, MinimumLength = 1)]
    public Optional<string> FirstName { get; init; }

    /// <summary>Family name. In a batch, required of a new employee.</summary>
    [StringLength(Text.NameLength, MinimumLength = 1)]
    public Optional<string> LastName { get; init; }

    /// <summary>E-mail address. In a batch, required of a new employee.</summary>
    [StringLength(EmailAddress.MaxLength), EmailAddress]
    public Optional<string> Email { get; init; }

    /// <summary>Date of birth.</summary>
    public Optional<DateOnly?> BirthDate { get; init; }

    /// <summary>The first day of employment. In a batch, required of a new employee; changes only while no submitted run has paid the employee.</summary>
    public Optional<DateOnly> StartDate { get; init; }

    /// <summary>
    /// The day from which another pay group, type, classification or working days hold. When left out, the first day of what is in force
    /// today, or comes next, that no submitted run has paid. Required for a former employee.
    /// </summary>
    public Optional<DateOnly> EffectiveFrom { get; init; }

    /// <summary>The code of a pay group. In a batch, required of a new employee.</summary>
    [StringLength(Text.CodeLength)]
    public Optional<string> PayGroup { get; init; }

    /// <summary>The code of an employment type. In a batch, required of a new employee.</summary>
    [StringLength(Text.CodeLength)]
    public Optional<string> EmploymentType { get; init; }

    /// <summary>Trade and level.</summary>
    [StringLength(Text.NameLength)]
    public Optional<string?> Classification { get; init; }

    /// <summary>The days of the week that are worked; in a batch, Monday to Friday of a new employee.</summary>
    [MinLength(1), MaxLength(7)]
    public Optional<IReadOnlyList<DayOfWeek>> WorkingDays { get; init; }

    /// <summary>Where net pay goes; null: nowhere.</summary>
    public Optional<UpdateBankAccountRequest?> BankAccount { get; init; }

    /// <summary>The withholding declaration; null removes it.</summary>
    public Optional<TaxRequest?> Tax { get; init; }

    /// <summary>Where superannuation goes; null removes it.</summary>
    public Optional<UpdateSuperFundRequest?> SuperFund { get; init; }

    /// <summary>What is given, without the external id.</summary>
    internal EmployeeFields ToFields() => new()
    {
        FirstName = FirstName.Value,
        LastName = LastName.Value,
        Email = Email.Value,
        BirthDate = BirthDate,
        StartDate = StartDate.OrNull(),
        EffectiveFrom = EffectiveFrom.OrNull(),
        PayGroup = PayGroup.Value,
        EmploymentType = EmploymentType.Value,
        Classification = Classification,
        WorkingDays = WorkingDays.Value,
        BankAccount = BankAccount.Select<BankAccountInput?>(account => account?.ToInput()),
        Tax = Tax,
        SuperFund = SuperFund.Select<SuperFundInput?>(fund => fund?.ToInput()),
    };
}

/// <summary>Changes of an employee: what is left out stays, null clears.</summary>
public sealed record UpdateEmployeeRequest : EmployeeChangeRequest
{
    /// <summary>The id in your own system: unique in the organization, case-sensitive.</summary>
    [StringLength(Text.ExternalIdLength)]
    public Optional<string?> ExternalId { get; init; }

    internal UpdateEmployee ToCommand(Guid employeeId, ExpectedVersion? expectedVersion) =>
        new(employeeId, ToFields() with { ExternalId = ExternalId }, expectedVersion);
}

/// <summary>An employee of a batch: told apart by their external_id; what is left out stays as it is, null clears.</summary>
public sealed record EmployeeItemRequest : EmployeeChangeRequest
{
    /// <summary>The id in your own system: unique in the organization, case-sensitive.</summary>
    [StringLength(Text.ExternalIdLength)]
    public Optional<string> ExternalId { get; init; }

    /// <summary>The code of the pay group's schedule, to have it checked.</summary>
    [StringLength(Text.CodeLength)]
    public Optional<string?> PaySchedule { get; init; }

    internal EmployeeFields ToItem() => ToFields() with { ExternalId = ExternalId.Value ?? string.Empty, PaySchedule = PaySchedule.Value };
}

/// <summary>Employees who are created or changed in one call.</summary>
public sealed record EmployeeBatchRequest : BatchRequest<EmployeeItemRequest>;
