namespace Payroll.Application.PayRuns.Calculation;

/// <summary>
/// Takes calculations to be done in the background. The run's row is the truth: what a stopped process leaves undone is
/// found there and done at the next start.
/// </summary>
public interface ICalculationScheduler
{
    /// <summary>Asks for a calculation that is committed as under way, and for the steps that follow it.</summary>
    void Schedule(CalculationTicket ticket);
}

/// <summary>A calculation to be done.</summary>
/// <param name="OrganizationId">The run's organization.</param>
/// <param name="PayRunId">The run.</param>
/// <param name="CalculationId">The calculation; when another one is under way by then, this one is void. Null: only the steps that follow are left.</param>
public sealed record CalculationTicket(Guid OrganizationId, Guid PayRunId, Guid? CalculationId);
