using Payroll.Domain.Common;
using Payroll.Domain.PayCalculation;

namespace Payroll.Domain.PayRuns;

/// <summary>What a calculation found for one person, with the inputs that it was computed from.</summary>
public sealed class PayRunResult : IOrganizationOwned
{
    private readonly List<PayRunResultLine> lines = [];

    private PayRunResult()
    {
        Input = InputHash = string.Empty;
        Totals = YearToDate = PayTotals.Of([]);
    }

    /// <summary>The result's id.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc/>
    public Guid OrganizationId { get; private set; }

    /// <summary>The run.</summary>
    public Guid PayRunId { get; private set; }

    /// <summary>The person.</summary>
    public Guid EmployeeId { get; private set; }

    /// <summary>Paid, set aside or skipped.</summary>
    public PayRunOutcome Outcome { get; private set; }

    /// <summary>Why the person was set aside or skipped; null when paid.</summary>
    public string? Code { get; private set; }

    /// <summary>What to do about it; only for those who were set aside.</summary>
    public string? Message { get; private set; }

    /// <summary>The inputs, in their canonical form: computing them again gives the same result.</summary>
    public string Input { get; private set; }

    /// <summary>SHA-256 of the canonical inputs, hexadecimal.</summary>
    public string InputHash { get; private set; }

    /// <summary>Hours worked, up to two decimals.</summary>
    public decimal? HoursWorked { get; private set; }

    /// <summary>The sums of the lines.</summary>
    public PayTotals Totals { get; private set; }

    /// <summary>The tax year's sums, this run included.</summary>
    public PayTotals YearToDate { get; private set; }

    /// <summary>The lines, in order.</summary>
    public IReadOnlyList<PayRunResultLine> Lines => lines;

    /// <summary>Keeps what a calculation found.</summary>
    /// <exception cref="InvalidOperationException">An amount has fractions of a cent.</exception>
    public static PayRunResult Of(Guid id, PayRun run, Guid employeeId, PayOutcome outcome, string input, string inputHash)
    {
        var result = new PayRunResult
        {
            Id = id,
            OrganizationId = run.OrganizationId,
            PayRunId = run.Id,
            EmployeeId = employeeId,
            Input = input,
            InputHash = inputHash,
        };
        result.Apply(outcome);
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
