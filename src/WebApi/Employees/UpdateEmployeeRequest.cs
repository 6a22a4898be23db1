using System.ComponentModel.DataAnnotations;
using Payroll.Application.Common;
using Payroll.Application.Employees;
using Payroll.Application.Employees.Details;
using Payroll.Application.Employees.Employments;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;

namespace Payroll.WebApi.Employees;

/// <summary>Changes of an employee: what is left out stays, null clears.</summary>
public sealed record UpdateEmployeeRequest
{
    /// <summary>Given name.</summary>
    [StringLength(Text.NameLength, MinimumLength = 1)]
    public Optional<string> FirstName { get; init; }

    /// <summary>Family name.</summary>
    [StringLength(Text.NameLength, MinimumLength = 1)]
    public Optional<string> LastName { get; init; }

    /// <summary>E-mail address.</summary>
    [StringLength(EmailAddress.MaxLength), EmailAddress]
    public Optional<string> Email { get; init; }

    /// <summary>The id in your own system.</summary>
    [StringLength(Text.ExternalIdLength)]
    public Optional<string?> ExternalId { get; init; }

    /// <summary>Date of birth.</summary>
    public Optional<DateOnly?> BirthDate { get; init; }

    /// <summary>The first day of employment; changes only while no submitted run has paid the employee.</summary>
    public Optional<DateOnly> StartDate { get; init; }

    /// <summary>
    /// The day from which another pay group, type, classification or working days hold. When left out, the first day of what is in force
    /// today, or comes next, that no submitted run has paid. Required for a former employee.
    /// </summary>
    public Optional<DateOnly> EffectiveFrom { get; init; }

    /// <summary>The code of a pay group.</summary>
    [StringLength(Text.CodeLength)]
    public Optional<string> PayGroup { get; init; }

    /// <summary>The code of an employment type.</summary>
    [StringLength(Text.CodeLength)]
    public Optional<string> EmploymentType { get; init; }

    /// <summary>Trade and level.</summary>
    [StringLength(Text.NameLength)]
    public Optional<string?> Classification { get; init; }

    /// <summary>The days of the week that are worked.</summary>
    [MinLength(1), MaxLength(7)]
    public Optional<IReadOnlyList<DayOfWeek>> WorkingDays { get; init; }

    /// <summary>Where net pay goes; null: nowhere.</summary>
    public Optional<UpdateBankAccountRequest?> BankAccount { get; init; }

    /// <summary>The withholding declaration; null removes it.</summary>
    public Optional<TaxRequest?> Tax { get; init; }

    /// <summary>Where superannuation goes; null removes it.</summary>
    public Optional<UpdateSuperFundRequest?> SuperFund { get; init; }

    internal UpdateEmployee ToCommand(Guid employeeId, ExpectedVersion? expectedVersion) => new(employeeId, EffectiveFrom.OrNull(), expectedVersion)
    {
        FirstName = FirstName.Value,
        LastName = LastName.Value,
        Email = Email.Value,
        ExternalId = ExternalId,
        BirthDate = BirthDate,
        StartDate = StartDate.OrNull(),
        PayGroup = PayGroup.Value,
        EmploymentType = EmploymentType.Value,
        Classification = Classification,
        WorkingDays = WorkingDays.Value,
        BankAccount = BankAccount.Select<BankAccountInput?>(account => account?.ToInput()),
        Tax = Tax.Select<TaxInput?>(tax => tax?.ToInput()),
        SuperFund = SuperFund.Select<SuperFundInput?>(fund => fund?.ToInput()),
    };
}

/// <summary>Another dated employment; what is left out is as in the employment before.</summary>
public sealed record CreateEmploymentRequest
{
    /// <summary>The first day on which it holds. After the end of employment it takes the person on again.</summary>
    [Required]
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>The code of a pay group.</summary>
    [StringLength(Text.CodeLength)]
    public Optional<string> PayGroup { get; init; }

    /// <summary>The code of an employment type.</summary>
    [StringLength(Text.CodeLength)]
    public Optional<string> EmploymentType { get; init; }

    /// <summary>Trade and level.</summary>
    [StringLength(Text.NameLength)]
    public Optional<string?> Classification { get; init; }

    /// <summary>The days of the week that are worked.</summary>
    [MinLength(1), MaxLength(7)]
    public Optional<IReadOnlyList<DayOfWeek>> WorkingDays { get; init; }

    internal AddEmployment ToCommand(Guid employeeId, ExpectedVersion? expectedVersion) =>
        new(employeeId, EffectiveFrom.GetValueOrDefault(), PayGroup.Value, EmploymentType.Value, Classification, WorkingDays.Value, expectedVersion);
}
