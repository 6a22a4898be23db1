using Payroll.Application.Common;
using Payroll.Application.Employees.Details;
using Payroll.Domain.Employees.Details;

namespace Payroll.Application.Employees;

/// <summary>
/// The members of an employee that a caller gives. Creating, updating and importing share this list. What is null, or has no value, is not
/// given: a new employee has none, and of an employee who is there it stays. Null as a value clears.
/// </summary>
public sealed record EmployeeFields
{
    public string? FirstName { get; init; }
    public string? LastName { get; init; }
    public string? Email { get; init; }
    public Optional<string?> ExternalId { get; init; }
    public Optional<DateOnly?> BirthDate { get; init; }

    /// <summary>The first day of employment.</summary>
    public DateOnly? StartDate { get; init; }

    /// <summary>
    /// The day from which another pay group, type, classification or working days hold. When not given, the first day of what is in force
    /// today, or comes next, that no submitted run has paid. Required for a former employee.
    /// </summary>
    public DateOnly? EffectiveFrom { get; init; }

    public string? PayGroup { get; init; }

    /// <summary>The code of the pay group's schedule, to have it checked.</summary>
    public string? PaySchedule { get; init; }

    public string? EmploymentType { get; init; }
    public Optional<string?> Classification { get; init; }
    public IReadOnlyList<DayOfWeek>? WorkingDays { get; init; }
    public Optional<BankAccountInput?> BankAccount { get; init; }
    public Optional<TaxRequest?> Tax { get; init; }
    public Optional<SuperFundInput?> SuperFund { get; init; }

    /// <summary>Whether dated terms are given.</summary>
    internal bool HasTerms => PayGroup is not null || EmploymentType is not null || Classification.HasValue || WorkingDays is not null;

    /// <summary>Keeps names and numbers out of whatever prints the fields.</summary>
    public override string ToString() => nameof(EmployeeFields);
}

/// <summary>A bank account as given. In a change, what is not given stays.</summary>
public sealed record BankAccountInput(string? AccountNumber, string? RoutingNumber, BankAccountType? AccountType)
{
    /// <summary>Keeps the number out of whatever prints the input.</summary>
    public override string ToString() => nameof(BankAccountInput);
}

/// <summary>A superannuation fund as given. In a change, what is not given stays; null clears the member number.</summary>
public sealed record SuperFundInput(string? Name, Optional<string?> MemberNumber);
