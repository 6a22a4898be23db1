namespace Payroll.Application.PayRuns.Calculation;

/// <summary>
/// Takes parts of calculations to be done in the background, on this server or another one. The run's row is the truth: what a stopped
/// process leaves undone is found there, and done later.
/// </summary>
public interface ICalculationScheduler
{
    /// <summary>Asks for a part of a calculation that is committed as under way, and for the steps that follow the last one.</summary>
    void Schedule(CalculationTicket ticket);
}

/// <summary>A part of a calculation, to be done.</summary>
/// <param name="OrganizationId">The run's organization.</param>
/// <param name="PayRunId">The run.</param>
/// <param name="CalculationId">The calculation; when another one is under way by then, this one is void. Null: only the steps that follow are left.</param>
/// <param name="Chunk">The part, from 1 on. Null: it is not planned yet.</param>
public sealed record CalculationTicket(Guid OrganizationId, Guid PayRunId, Guid? CalculationId, int? Chunk = null);
