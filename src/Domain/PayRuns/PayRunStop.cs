namespace Payroll.Domain.PayRuns;

/// <summary>Why a run did not get as far as its <c>run_to</c>, or why its calculation was given up.</summary>
/// <param name="Step">The step that was not taken.</param>
/// <param name="Code">One of <see cref="PayRunStopCodes"/>.</param>
/// <param name="Message">A sentence that tells the caller what to do.</param>
/// <param name="At">When it stopped, UTC.</param>
public sealed record PayRunStop(PayRunTarget Step, string Code, string Message, DateTimeOffset At);

/// <summary>The stable codes of a <see cref="PayRunStop"/>. The first three are also the codes of the refusals that a caller gets.</summary>
public static class PayRunStopCodes
{
    /// <summary>Employees have no result.</summary>
    public const string RunHasExceptions = Common.ErrorCodes.RunHasExceptions;

    /// <summary>What the run was computed from has changed since.</summary>
    public const string StaleRun = Common.ErrorCodes.StaleRun;

    /// <summary>The key that asked has lost a scope that the step needs.</summary>
    public const string InsufficientScope = Common.ErrorCodes.InsufficientScope;

    /// <summary>The key that asked has been revoked or has expired.</summary>
    public const string KeyNotActive = "key_not_active";

    /// <summary>The run would pay no employee.</summary>
    public const string NoEmployeePaid = "no_employee_paid";

    /// <summary>The calculation failed several times.</summary>
    public const string CalculationFailed = PayCalculation.PayBlockerCodes.CalculationFailed;

    /// <summary>A step after the calculation failed several times.</summary>
    public const string StepFailed = "step_failed";
}
