using Payroll.Domain.Common;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayCalculation.Warnings;

namespace Payroll.Domain.PayRuns;

/// <summary>What a calculation found for one employee, with the inputs that it was computed from.</summary>
public sealed class PayRunResult : IOrganizationOwned
{
    private readonly List<PayRunResultLine> lines = [];
    private readonly List<PayRunResultWarning> warnings = [];

    private PayRunResult()
    {
        Employee = null!;
        InputHash = ResultHash = Inputs = Trace = [];
        PayRun = null!;
        Totals = YearToDate = PayTotals.Of([]);
    }

    /// <summary>The result's id.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc/>
    public Guid OrganizationId { get; private set; }

    /// <summary>The run.</summary>
    public Guid PayRunId { get; private set; }

    /// <summary>The run.</summary>
    public PayRun PayRun { get; private set; }

    /// <summary>The employee.</summary>
    public Guid EmployeeId { get; private set; }

    /// <summary>The employee as they were, as the paystub shows them.</summary>
    public ResultEmployee Employee { get; private set; }

    /// <summary>Paid, set aside or skipped.</summary>
    public PayRunOutcome Outcome { get; private set; }

    /// <summary>Why the person was set aside or skipped; null when paid.</summary>
    public string? Code { get; private set; }

    /// <summary>What to do about it; only for those who were set aside.</summary>
    public string? Message { get; private set; }

    /// <summary>The version of the calculation.</summary>
    public int EngineVersion { get; private set; }

    /// <summary>The version of the form of <see cref="Inputs"/> and <see cref="Trace"/>; 0: the inputs could not be read, and nothing is kept.</summary>
    public int FormatVersion { get; private set; }

    /// <summary>SHA-256 of the inputs in their canonical form.</summary>
    public byte[] InputHash { get; private set; }

    /// <summary>SHA-256 of the outcome in its canonical form: the same on every database, server and culture.</summary>
    public byte[] ResultHash { get; private set; }

    /// <summary>The inputs, compressed: computing them again gives the same result.</summary>
    public byte[] Inputs { get; private set; }

    /// <summary>The lines with their steps, compressed; empty where there are none.</summary>
    public byte[] Trace { get; private set; }

    /// <summary>Hours worked, up to two decimals.</summary>
    public decimal? HoursWorked { get; private set; }

    /// <summary>The sums of the lines.</summary>
    public PayTotals Totals { get; private set; }

    /// <summary>The tax year's sums, this run included.</summary>
    public PayTotals YearToDate { get; private set; }

    /// <summary>The lines, in order.</summary>
    public IReadOnlyList<PayRunResultLine> Lines => lines;

    /// <summary>What to look at before the run is approved, in order.</summary>
    public IReadOnlyList<PayRunResultWarning> Warnings => warnings;

    /// <summary>Keeps what a calculation found.</summary>
    /// <exception cref="InvalidOperationException">An amount has fractions of a cent.</exception>
    public static PayRunResult Of(Guid id, PayRun run, EmployeeSnapshot employee, PayOutcome outcome, KeptCalculation kept, IReadOnlyList<PayWarning>? found = null)
    {
        var result = new PayRunResult
        {
            Id = id,
            OrganizationId = run.OrganizationId,
            PayRunId = run.Id,
            EmployeeId = employee.EmployeeId,
            Employee = ResultEmployee.Of(employee),
            EngineVersion = kept.EngineVersion,
            FormatVersion = kept.FormatVersion,
            InputHash = kept.InputHash,
            ResultHash = kept.ResultHash,
            Inputs = kept.Inputs,
            Trace = kept.Trace,
        };
        result.Apply(outcome);
        result.warnings.AddRange((found ?? []).Select((warning, i) => new PayRunResultWarning(result, i + 1, warning)));
        return result;
    }

    private void Apply(PayOutcome outcome)
    {
        switch (outcome)
        {
            case PaidOutcome paid:
                Outcome = PayRunOutcome.Paid;
                HoursWorked = paid.HoursWorked;
                Totals = paid.Totals.InWholeCents();
                YearToDate = paid.YearToDate.InWholeCents();
                lines.AddRange(paid.Lines.Select((line, i) => new PayRunResultLine(this, i + 1, line, paid.LinesYearToDate[i])));
                break;
            case BlockedOutcome exception:
                Outcome = PayRunOutcome.Exception;
                Code = exception.Code;
                Message = exception.Message;
                break;
            case SkippedOutcome skipped:
                Outcome = PayRunOutcome.Skipped;
                Code = skipped.Reason;
                break;
            default:
                throw new InvalidOperationException($"The outcome {outcome.GetType().Name} is not known.");
        }
    }
}

/// <summary>What became of a person in a run.</summary>
public enum PayRunOutcome
{
    /// <summary>Has lines and totals.</summary>
    Paid,

    /// <summary>Could not be computed.</summary>
    Exception,

    /// <summary>Gets nothing.</summary>
    Skipped,
}
