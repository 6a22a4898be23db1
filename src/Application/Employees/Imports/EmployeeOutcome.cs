using Payroll.Domain.Common;
using Payroll.Domain.Employees;

namespace Payroll.Application.Employees.Imports;

/// <summary>What became of one item of a set. <see cref="Index"/> is its place in what was sent.</summary>
internal abstract record EmployeeOutcome(int Index)
{
    /// <summary>Taken on. The employee and the employment are not in the unit of work: the caller adds and saves them.</summary>
    public sealed record Created(int Index, Employee Employee) : EmployeeOutcome(Index);

    /// <summary>Changed, in the unit of work.</summary>
    public sealed record Updated(int Index, Employee Employee) : EmployeeOutcome(Index);

    /// <summary>Everything is as the item says: nothing is saved.</summary>
    public sealed record Unchanged(int Index, Guid EmployeeId) : EmployeeOutcome(Index);

    /// <summary>Would be 409 alone.</summary>
    /// <param name="Index">The item's place.</param>
    /// <param name="EmployeeId">Who keeps what they have; null where they were to be taken on.</param>
    /// <param name="Field">The member that does not fit.</param>
    /// <param name="Code">One of <see cref="ErrorCodes"/>.</param>
    /// <param name="Message">A sentence that tells the caller what to do.</param>
    /// <param name="ConflictsWith">The id of the conflicting employee, if there is one.</param>
    public sealed record Conflict(int Index, Guid? EmployeeId, string Field, string Code, string Message, Guid? ConflictsWith) : EmployeeOutcome(Index);

    /// <summary>Would be 400 alone.</summary>
    public sealed record Rejected(int Index, IReadOnlyList<FieldError> Errors) : EmployeeOutcome(Index);
}
