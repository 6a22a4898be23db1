using System.ComponentModel.DataAnnotations;
using Payroll.Application.Common;
using Payroll.Application.PayRuns.Cycle;
using Payroll.Application.PayRuns.Inputs;
using Payroll.Domain.Common;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayRuns;

namespace Payroll.WebApi.PayRuns;

/// <summary>A new pay run.</summary>
public sealed record CreatePayRunRequest
{
    /// <summary>The code of the pay group.</summary>
    [Required, StringLength(Text.CodeLength)]
    public string? PayGroup { get; init; }

    /// <summary>What the run is for.</summary>
    [Required]
    public PayRunType? Type { get; init; }

    /// <summary>
    /// The period's first day. A regular run may leave both dates out: it takes the period after the group's last regular run (409 pay_run_exists while that one is in draft),
    /// or for a new group the one that contains today. A correction has none.
    /// </summary>
    public DateOnly? PayPeriodStart { get; init; }

    /// <summary>The period's last day.</summary>
    public DateOnly? PayPeriodEnd { get; init; }

    /// <summary>Between the period's start and 31 days after its end (a correction's: as late as need be). The schedule's when left out, a correction's that of the run that it corrects.</summary>
    public DateOnly? PayDate { get; init; }

    /// <summary>For a correction: the submitted run that it puts right.</summary>
    public Guid? CorrectsPayRunId { get; init; }

    /// <summary>
    /// Of another run than a regular one: also price the approved hours of the employees that it names, up to the period's end, 90 days back;
    /// false when left out. Leave it out of a regular run, which always prices them.
    /// </summary>
    public bool? PriceEntries { get; init; }

    /// <summary>What is given, employee by employee.</summary>
    [MaxLength(10_000)]
    public IReadOnlyList<PayRunEmployeeRequest>? Employees { get; init; }

    /// <summary>
    /// How far the run goes by itself, in the background; it stays a draft when left out. Wants the scope write:payroll; submitted wants an
    /// Idempotency-Key too. Exceptions are never accepted: with them, with inputs that changed since, or with no employee to be paid, the run
    /// stops before approval, and `stopped` says why.
    /// </summary>
    public PayRunTarget? RunTo { get; init; }

    internal CreatePayRun ToCommand() => new(
        PayGroup!,
        Type.GetValueOrDefault(),
        PayPeriodStart,
        PayPeriodEnd,
        PayDate,
        CorrectsPayRunId,
        Employees?.Select(item => item.ToItem()).ToList() ?? [],
        RunTo,
        PriceEntries);
}

/// <summary>Changes of a draft; what is left out stays.</summary>
public sealed record UpdatePayRunRequest
{
    /// <summary>Between the period's start and 31 days after its end (a correction's: as late as need be).</summary>
    public Optional<DateOnly> PayDate { get; init; }
}

/// <summary>How to approve a run.</summary>
public sealed record ApprovePayRunRequest
{
    /// <summary>Approve although people have no result; they are then not paid in this run.</summary>
    public bool? AcceptExceptions { get; init; }
}

/// <summary>What is given for one employee, who is named by id or by external id.</summary>
public sealed record PayRunEmployeeRequest : ManualPayRequest
{
    /// <summary>The employee's id.</summary>
    public Guid? EmployeeId { get; init; }

    /// <summary>Or the employee's id in your own system.</summary>
    [StringLength(Text.ExternalIdLength)]
    public string? ExternalId { get; init; }

    internal PayRunItem ToItem() => new(EmployeeId, ExternalId, ToManualPay());
}
