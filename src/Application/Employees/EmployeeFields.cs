using System.ComponentModel.DataAnnotations;
using Payroll.Application.Common;
using Payroll.Application.Employees.Details;
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
