using Payroll.Application.Common;
using Payroll.Application.Employees.Details;

namespace Payroll.Application.Employees.Imports;

/// <summary>
/// One employee of a set, known by the caller's own id: who is not there yet is taken on, who is there is changed. What is not
/// given stays; null clears what can be cleared.
/// </summary>
/// <param name="ExternalId">The id in the caller's own system. Each once in a set.</param>
public sealed record EmployeeItem(string ExternalId)
{
    public Optional<string> FirstName { get; init; }
    public Optional<string> LastName { get; init; }
    public Optional<string> Email { get; init; }
    public Optional<DateOnly?> BirthDate { get; init; }
    public Optional<DateOnly?> StartDate { get; init; }

    /// <summary>The day from which other terms hold; null as if it were not given. Of a new employee: the first day, if any.</summary>
    public Optional<DateOnly?> EffectiveFrom { get; init; }

    public Optional<string> PayGroup { get; init; }

    /// <summary>The code of the pay group's schedule, to have it checked; null as if it were not given.</summary>
    public Optional<string?> PaySchedule { get; init; }

    public Optional<string> EmploymentType { get; init; }
    public Optional<string?> Classification { get; init; }

    /// <summary>Null: Monday to Friday, as of a new employee.</summary>
    public Optional<IReadOnlyList<DayOfWeek>?> WorkingDays { get; init; }

    public Optional<BankAccountInput?> BankAccount { get; init; }
    public Optional<TaxInput?> Tax { get; init; }
    public Optional<SuperFundInput?> SuperFund { get; init; }
}
