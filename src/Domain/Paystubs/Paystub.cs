using Payroll.Domain.Common;
using Payroll.Domain.PayRuns;

namespace Payroll.Domain.Paystubs;

/// <summary>
/// What one employee gets out of one submitted run. It issues the run's result, which nothing changes from then on:
/// figures, lines and the person as they were are the result's.
/// </summary>
public sealed class Paystub : IOrganizationOwned
{
    private Paystub()
    {
        Result = null!;
    }

    /// <summary>The paystub's id.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc/>
    public Guid OrganizationId { get; private set; }

    /// <summary>The run.</summary>
    public Guid PayRunId { get; private set; }

    /// <summary>The result that it issues.</summary>
    public Guid PayRunResultId { get; private set; }

    /// <summary>The result that it issues.</summary>
    public PayRunResult Result { get; private set; }

    /// <summary>Whose it is.</summary>
    public Guid EmployeeId { get; private set; }

    /// <summary>The run's pay date.</summary>
    public DateOnly PayDate { get; private set; }

    /// <summary>When the run was submitted, UTC.</summary>
    public DateTimeOffset IssuedAt { get; private set; }

    /// <summary>Issues a result of a run.</summary>
    public static Paystub Issue(Guid id, PayRun run, Guid resultId, Guid employeeId, DateTimeOffset at) => new()
    {
        Id = id,
        OrganizationId = run.OrganizationId,
        PayRunId = run.Id,
        PayRunResultId = resultId,
        EmployeeId = employeeId,
        PayDate = run.PayDate,
        IssuedAt = at,
    };
}
