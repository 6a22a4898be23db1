using Payroll.Domain.AuditEvents;
using Payroll.Domain.Common;
using Payroll.Domain.Common.Events;
using Payroll.Domain.Employees;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayGroups;

namespace Payroll.Domain.PayRuns;

/// <summary>One pay group, one period, one pay date. Once submitted nothing changes it.</summary>
public sealed class PayRun : Resource
{
    private PayRun()
    {
        PayGroup = null!;
        Currency = string.Empty;
        Totals = PayRunTotals.None;
    }

    private PayRun(Guid id, PayGroup group, PayRunType type, PayPeriod period, bool priceEntries, DateTimeOffset at)
        : base(id, group.OrganizationId, at)
    {
        PayGroup = group;
        PayGroupId = group.Id;
        Type = type;
        Currency = group.Currency;
        Jurisdiction = group.Jurisdiction;
        PayPeriodStart = period.Start;
        PayPeriodEnd = period.End;
        RegularPeriodStart = type == PayRunType.Regular ? period.Start : null;
        PriceEntries = type == PayRunType.Regular || priceEntries;
        Totals = PayRunTotals.None;
        PayDate = period.PayDate;
        Raise(new DomainEvent(AuditActions.PayRunCreated, Id, at));
    }

    /// <summary>The group that is paid.</summary>
    public Guid PayGroupId { get; private set; }

    /// <summary>The group that is paid.</summary>
    public PayGroup PayGroup { get; private set; }

    /// <summary>What the run is for.</summary>
    public PayRunType Type { get; private set; }

    /// <summary>Where it stands.</summary>
    public PayRunStatus Status { get; private set; }

    /// <summary>ISO 4217, the group's when the run was made.</summary>
    public string Currency { get; private set; }

    /// <summary>The group's when the run was made.</summary>
    public Jurisdiction Jurisdiction { get; private set; }

    /// <summary>The period's first day.</summary>
    public DateOnly PayPeriodStart { get; private set; }

    /// <summary>The period's last day.</summary>
    public DateOnly PayPeriodEnd { get; private set; }

    /// <summary>The day on which people are paid: picks tax tables and the tax year.</summary>
    public DateOnly PayDate { get; private set; }

    /// <summary>
    /// The period's first day while a regular run holds it; null for other types and once cancelled. Unique for a group:
    /// the place that only one regular run can take.
    /// </summary>
    public DateOnly? RegularPeriodStart { get; private set; }

    /// <summary>Whether approved hours are priced: always in a regular run, in others where that was asked for.</summary>
    public bool PriceEntries { get; private set; }

    /// <summary>The run that a correction puts right.</summary>
    public Guid? CorrectsPayRunId { get; private set; }

    /// <summary>Names the calculation under way, so that an overtaken one can't write its results.</summary>
    public Guid? CalculationId { get; private set; }

    /// <summary>The status that the server still takes the run to by itself; null: nothing more happens by itself.</summary>
    public PayRunTarget? RunTo { get; private set; }

    /// <summary>Why the run did not get as far as it was asked to; null once a caller goes on with it.</summary>
    public PayRunStop? Stopped { get; private set; }

    /// <summary>Goes up with every change of the run's inputs: what was compared before can't be approved after.</summary>
    public int InputsRevision { get; private set; }

    /// <summary>When the inputs last changed.</summary>
    public DateTimeOffset? InputsChangedAt { get; private set; }

    /// <summary>People computed so far.</summary>
    public int ProgressDone { get; private set; }

    /// <summary>People to compute.</summary>
    public int ProgressTotal { get; private set; }

    /// <summary>
    /// The organization's change counter when the calculation began to read. While the counter still has this value, what was computed
    /// is what would be computed now.
    /// </summary>
    public long CalculatedAtChange { get; private set; }

    /// <summary>The sums over everyone who is paid.</summary>
    public PayRunTotals Totals { get; private set; }

    /// <summary>People whose pay could not be computed.</summary>
    public int ExceptionCount { get; private set; }

    /// <summary>People who get nothing, for a harmless reason.</summary>
    public int SkippedCount { get; private set; }

    /// <summary>Employees with at least one warning.</summary>
    public int WarningCount { get; private set; }

    /// <summary>The key that asked for the calculation.</summary>
    public Guid? CalculatedBy { get; private set; }

    /// <summary>The key that approved.</summary>
    public Guid? ApprovedBy { get; private set; }

    /// <summary>When the results were complete.</summary>
    public DateTimeOffset? CalculatedAt { get; private set; }

    /// <summary>When it was approved.</summary>
    public DateTimeOffset? ApprovedAt { get; private set; }

    /// <summary>When its paystubs were issued.</summary>
    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>When it was marked as paid.</summary>
    public DateTimeOffset? PaidAt { get; private set; }

    /// <summary>The period.</summary>
    public DateRange Period => new(PayPeriodStart, PayPeriodEnd);

    /// <summary>Whether results can be read: there are some, and they are not being replaced.</summary>
    public bool HasResults => Status is PayRunStatus.Calculated or PayRunStatus.Approved || IsFinal;

    /// <summary>Whether paystubs exist and nothing can change any more.</summary>
    public bool IsFinal => Status is PayRunStatus.Submitted or PayRunStatus.Paid;

    /// <summary>The next step that the server takes by itself once the calculation has ended; null where there is none.</summary>
    public PayRunTarget? NextStep => (RunTo, Status) switch
    {
        (PayRunTarget.Approved or PayRunTarget.Submitted, PayRunStatus.Calculated) => PayRunTarget.Approved,
        (PayRunTarget.Submitted, PayRunStatus.Approved) => PayRunTarget.Submitted,
        _ => null,
    };

    /// <summary>Whether the employment is in the run's group, and has a day in its period.</summary>
    public bool Covers(Employment employment) =>
        employment.PayGroupId == PayGroupId
        && employment.EffectiveFrom <= PayPeriodEnd
        && (employment.EffectiveTo is null || employment.EffectiveTo >= PayPeriodStart);

    /// <summary>Opens a run for a period of the group's schedule, which is paid on the schedule's pay date or on a given one.</summary>
    public static PayRun Open(
        Guid id, PayGroup group, PayRunType type, PayPeriod period, DateOnly? payDate, DateTimeOffset at, bool priceEntries = false)
    {
        var run = new PayRun(id, group, type, period, priceEntries, at);
        if (payDate is { } given) run.PayOn(given);
        return run;
    }

    /// <summary>Opens a run that puts right a submitted one, for the same period.</summary>
    /// <exception cref="DomainRuleException">The run is not submitted yet.</exception>
    public static PayRun OpenCorrection(Guid id, PayRun corrected, DateOnly? payDate, DateTimeOffset at, bool priceEntries = false)
    {
        if (!corrected.IsFinal)
        {
            throw DomainRuleException.InvalidState(
                "Only a submitted or paid run can be corrected. Reopen a run that is not submitted yet, and change it there.");
        }

        var period = new PayPeriod(corrected.PayPeriodStart, corrected.PayPeriodEnd, corrected.PayDate);
        var run = new PayRun(id, corrected.PayGroup, PayRunType.Correction, period, priceEntries, at) { CorrectsPayRunId = corrected.Id };
        if (payDate is { } given) run.PayOn(given);
        return run;
    }

    /// <summary>Moves the pay date, between the period's start and 31 days after its end (a correction's: as late as need be). Only in draft.</summary>
    public void MovePayDate(DateOnly payDate, DateTimeOffset at)
    {
        Require(PayRunStatus.Draft, "The pay date can only be changed in draft. Reopen the run first.");
        if (payDate == PayDate) return;
        PayOn(payDate);
        Touch(at);
        Raise(new UpdateEvent(AuditActions.PayRunUpdated, Id, at, ["pay_date"]));
    }

    /// <summary>Records that an input was given, replaced or removed. In draft, or once calculated (which makes the run stale).</summary>
    /// <param name="employeeId">Whose.</param>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="DomainRuleException">The run takes no inputs any more, or none at present.</exception>
    public void ChangeInput(Guid employeeId, DateTimeOffset at)
    {
        RequireInputs();
        InputsRevision++;
        InputsChangedAt = at;
        Raise(new DomainEvent(AuditActions.PayRunInputChanged, Id, at, ("employee_id", employeeId.ToString())));
    }

    /// <summary>Refuses unless inputs can be given, replaced and removed.</summary>
    /// <exception cref="DomainRuleException">The run takes no inputs any more, or none at present.</exception>
    public void RequireInputs()
    {
        if (Status is not (PayRunStatus.Draft or PayRunStatus.Calculated))
        {
            throw DomainRuleException.InvalidState(Status switch
            {
                PayRunStatus.Calculating => "The run is being calculated. Wait for the end of the calculation.",
                PayRunStatus.Approved => "The run is approved. Reopen it to change its inputs.",
                PayRunStatus.Cancelled => "The run is cancelled.",
                _ => $"The run is {Word(Status)}: nothing changes it. Put it right with a correction run.",
            });
        }
    }

    /// <summary>Begins a calculation; the results of an earlier one no longer count.</summary>
    /// <param name="calculationId">Names the calculation.</param>
    /// <param name="byKey">The key that asks for it, and for the steps after it.</param>
    /// <param name="at">Now, UTC.</param>
    /// <param name="runTo">How far the run goes by itself; null: it is only calculated, and nothing is recorded.</param>
    public void StartCalculation(Guid calculationId, Guid byKey, DateTimeOffset at, PayRunTarget? runTo = null)
    {
        if (Status is not (PayRunStatus.Draft or PayRunStatus.Calculated))
            throw DomainRuleException.InvalidState($"A run is calculated from draft or calculated; this one is {Word(Status)}.");
        Status = PayRunStatus.Calculating;
        CalculationId = calculationId;
        CalculatedBy = byKey;
        DropResults();
        RunTo = runTo;
        Touch(at);
    }

    /// <summary>Records how many employees the calculation covers, and from which moment on changes make it stale.</summary>
    /// <param name="employees">How many employees.</param>
    /// <param name="fromChange">The organization's change counter before the first input was read.</param>
    /// <exception cref="DomainRuleException">The run is not being calculated.</exception>
    public void PlanCalculation(int employees, long fromChange)
    {
        Require(PayRunStatus.Calculating, "The run is not being calculated.");
        ProgressDone = 0;
        ProgressTotal = employees;
        CalculatedAtChange = fromChange;
    }

    /// <summary>Gives the calculation up, after it failed several times. The run goes back to draft, and can be calculated again.</summary>
    /// <exception cref="DomainRuleException">The run is not being calculated.</exception>
    public void FailCalculation(string message, DateTimeOffset at)
    {
        Require(PayRunStatus.Calculating, "The run is not being calculated.");
        Status = PayRunStatus.Draft;
        CalculationId = null;
        DropResults();
        Stopped = new PayRunStop(PayRunTarget.Calculated, PayRunStopCodes.CalculationFailed, message, at);
        Touch(at);
    }

    /// <summary>Completes the calculation with what it found.</summary>
    /// <param name="totals">The sums over everyone who is paid.</param>
    /// <param name="exceptions">People whose pay could not be computed.</param>
    /// <param name="skipped">People who get nothing, for a harmless reason.</param>
    /// <param name="warnings">Employees with at least one warning.</param>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="DomainRuleException">The run is not being calculated.</exception>
    /// <exception cref="InvalidOperationException">An amount has fractions of a cent.</exception>
    public void FinishCalculation(PayRunTotals totals, int exceptions, int skipped, int warnings, DateTimeOffset at)
    {
        Require(PayRunStatus.Calculating, "The run is not being calculated.");
        totals = totals.InWholeCents();
        Status = PayRunStatus.Calculated;
        CalculationId = null;
        CalculatedAt = at;
        Totals = totals;
        ExceptionCount = exceptions;
        SkippedCount = skipped;
        WarningCount = warnings;
        ProgressDone = ProgressTotal = totals.Employees + exceptions + skipped;
        if (RunTo == PayRunTarget.Calculated) RunTo = null;
        Touch(at);
    }

    /// <summary>Records that the run goes no further by itself, and why.</summary>
    /// <exception cref="DomainRuleException">The run is not on its way to a later status.</exception>
    public void Stop(string code, string message, DateTimeOffset at)
    {
        if (NextStep is not { } step) throw DomainRuleException.InvalidState("The run is not on its way to a later status.");
        RunTo = null;
        Stopped = new PayRunStop(step, code, message, at);
        Touch(at);
    }

    /// <summary>Approves what was calculated. The caller has compared it with what is there now.</summary>
    /// <exception cref="DomainRuleException">Not calculated, or people have no result and that was not accepted.</exception>
    public void Approve(bool acceptExceptions, Guid byKey, DateTimeOffset at)
    {
        Require(PayRunStatus.Calculated, $"Only a calculated run can be approved; this one is {Word(Status)}.");
        if (ExceptionCount > 0 && !acceptExceptions)
        {
            throw new DomainRuleException(
                ErrorCodes.RunHasExceptions,
                $"{ExceptionCount} of the run's people have no result (GET …/exceptions). Put them right and calculate again, "
                + "or approve with \"accept_exceptions\": true; they are then not paid in this run.");
        }

        Status = PayRunStatus.Approved;
        ApprovedBy = byKey;
        ApprovedAt = at;
        // Accepting exceptions is a decision of its own, and submitting such a run is one too.
        RunTo = acceptExceptions || RunTo == PayRunTarget.Approved ? null : RunTo;
        Stopped = null;
        Touch(at);
        Raise(AuditActions.PayRunApproved, at);
    }

    /// <summary>Goes back to draft, and drops the results.</summary>
    public void Reopen(DateTimeOffset at)
    {
        if (Status is not (PayRunStatus.Calculated or PayRunStatus.Approved))
            throw DomainRuleException.InvalidState($"A run is reopened from calculated or approved; this one is {Word(Status)}.");
        Status = PayRunStatus.Draft;
        CalculatedBy = null;
        DropResults();
        Touch(at);
        Raise(AuditActions.PayRunReopened, at);
    }

    /// <summary>Makes the run final. The caller has compared it with what is there now, and issues the paystubs.</summary>
    public void Submit(DateTimeOffset at)
    {
        Require(PayRunStatus.Approved, $"Only an approved run can be submitted; this one is {Word(Status)}.");
        Status = PayRunStatus.Submitted;
        SubmittedAt = at;
        RunTo = null;
        Stopped = null;
        Touch(at);
        Raise(AuditActions.PayRunSubmitted, at);
    }

    /// <summary>Records that the money has been sent.</summary>
    public void MarkPaid(DateTimeOffset at)
    {
        Require(PayRunStatus.Submitted, $"Only a submitted run can be marked as paid; this one is {Word(Status)}.");
        Status = PayRunStatus.Paid;
        PaidAt = at;
        Touch(at);
        Raise(AuditActions.PayRunPaid, at);
    }

    /// <summary>Gives the run up, which frees its period.</summary>
    public void Cancel(DateTimeOffset at)
    {
        if (IsFinal) throw DomainRuleException.InvalidState($"The run is {Word(Status)}: it can't be cancelled. Put it right with a correction run.");
        if (Status == PayRunStatus.Cancelled) throw DomainRuleException.InvalidState("The run is cancelled already.");
        Status = PayRunStatus.Cancelled;
        RegularPeriodStart = null;
        DropResults();
        CalculationId = null;
        Touch(at);
        Raise(AuditActions.PayRunCancelled, at);
    }

    /// <inheritdoc/>
    /// <remarks>A cancelled run goes with its group, whose removal is the event.</remarks>
    public override DomainEvent? Removal(DateTimeOffset at) => null;

    private static string Word(PayRunStatus status) => status switch
    {
        PayRunStatus.Draft => "in draft",
        PayRunStatus.Calculating => "being calculated",
        PayRunStatus.Calculated => "calculated",
        PayRunStatus.Approved => "approved",
        PayRunStatus.Submitted => "submitted",
        PayRunStatus.Paid => "paid",
        _ => "cancelled",
    };

    private void Require(PayRunStatus status, string message)
    {
        if (Status != status) throw DomainRuleException.InvalidState(message);
    }

    private void PayOn(DateOnly payDate)
    {
        // A correction is paid when the mistake is found, however late that is.
        var latest = Type == PayRunType.Correction ? PayrollDates.Latest : PayPeriodEnd.AddDays(31);
        if (payDate < PayPeriodStart || payDate > latest)
        {
            throw DomainRuleException.OfField(
                "pay_date",
                FieldErrorCodes.OutOfRange,
                $"The pay date lies between the period's start ({PayPeriodStart:O}) and {(Type == PayRunType.Correction ? "the year 2199" : $"31 days after its end ({latest:O})")}.");
        }

        PayDate = payDate;
    }

    private void DropResults()
    {
        Totals = PayRunTotals.None;
        ExceptionCount = SkippedCount = WarningCount = ProgressDone = ProgressTotal = 0;
        CalculatedAt = ApprovedAt = null;
        ApprovedBy = null;
        RunTo = null;
        Stopped = null;
    }
}
