using AutoMapper;
using Payroll.Application.Common;
using Payroll.Domain.Common;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayRuns;

namespace Payroll.Application.PayRuns;

/// <summary>One pay group, one period, one pay date.</summary>
public sealed record PayRunDto : IVersionedDto
{
    /// <summary>The pay run's id.</summary>
    public required Guid PayRunId { get; init; }

    /// <summary>The code of the group that is paid.</summary>
    public required string PayGroup { get; init; }

    /// <summary>What the run is for.</summary>
    public required PayRunType Type { get; init; }

    /// <summary>Where it stands.</summary>
    public required PayRunStatus Status { get; init; }

    /// <summary>The period's first day.</summary>
    public required DateOnly PayPeriodStart { get; init; }

    /// <summary>The period's last day.</summary>
    public required DateOnly PayPeriodEnd { get; init; }

    /// <summary>The day on which people are paid.</summary>
    public required DateOnly PayDate { get; init; }

    /// <summary>ISO 4217 code of all amounts.</summary>
    public required string Currency { get; init; }

    /// <summary>Whether approved hours are priced: always in a regular run, in others where `price_entries` asked for it.</summary>
    public required bool PriceEntries { get; init; }

    /// <summary>The run that a correction puts right.</summary>
    public required Guid? CorrectsPayRunId { get; init; }

    /// <summary>
    /// The status that the server is still taking the run to by itself: wait for it with `wait_seconds`. Null: nothing more happens by itself.
    /// </summary>
    public required PayRunTarget? RunTo { get; init; }

    /// <summary>Where and why the run did not get as far as `run_to` said when it was created. Null: it did, or a later call went on with it.</summary>
    public required PayRunStopDto? Stopped { get; init; }

    /// <summary>How far a calculation is.</summary>
    public required PayRunProgressDto Progress { get; init; }

    /// <summary>The sums over everyone who is paid.</summary>
    public required PayRunTotalsDto Totals { get; init; }

    /// <summary>How many people need a look.</summary>
    public required PayRunCountsDto Counts { get; init; }

    /// <summary>The API key that asked for the calculation.</summary>
    public required Guid? CalculatedBy { get; init; }

    /// <summary>The API key that approved.</summary>
    public required Guid? ApprovedBy { get; init; }

    /// <summary>Goes up with each change.</summary>
    public required int Version { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>When the results were complete.</summary>
    public required DateTimeOffset? CalculatedAt { get; init; }

    /// <summary>When it was approved.</summary>
    public required DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>When its paystubs were issued.</summary>
    public required DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>When it was marked as paid.</summary>
    public required DateTimeOffset? PaidAt { get; init; }

    private sealed class Mapping : Profile
    {
        public Mapping()
        {
            CreateMap<PayRunTotals, PayRunTotalsDto>();
            CreateMap<PayRunStop, PayRunStopDto>();
            CreateMap<PayRun, PayRunProgressDto>()
                .ForMember(dto => dto.Done, map => map.MapFrom(run => run.ProgressDone))
                .ForMember(dto => dto.Total, map => map.MapFrom(run => run.ProgressTotal));
            CreateMap<PayRun, PayRunCountsDto>()
                .ForMember(dto => dto.Exceptions, map => map.MapFrom(run => run.ExceptionCount))
                .ForMember(dto => dto.Skipped, map => map.MapFrom(run => run.SkippedCount))
                .ForMember(dto => dto.Warnings, map => map.MapFrom(run => run.WarningCount))
                .ForMember(dto => dto.Stale, map => map.MapFrom(_ => (int?)0));
            CreateMap<PayRun, PayRunDto>()
                .ForMember(dto => dto.PayRunId, map => map.MapFrom(run => run.Id))
                .ForMember(dto => dto.PayGroup, map => map.MapFrom(run => run.PayGroup.Code))
                .ForMember(dto => dto.Progress, map => map.MapFrom(run => run))
                .ForMember(dto => dto.Counts, map => map.MapFrom(run => run));
        }
    }
}

/// <summary>Where and why a run went no further by itself.</summary>
public sealed record PayRunStopDto
{
    /// <summary>The step that was not taken.</summary>
    public required PayRunTarget Step { get; init; }

    /// <summary>
    /// Why: `run_has_exceptions`, `stale_run`, `no_employee_paid`, `calculation_failed`, `step_failed`, or of the API key that asked `key_not_active` or `insufficient_scope`.
    /// </summary>
    public required string Code { get; init; }

    /// <summary>What to do about it.</summary>
    public required string Message { get; init; }

    /// <summary>When it stopped.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>How far a calculation is, in people.</summary>
public sealed record PayRunProgressDto
{
    /// <summary>Computed so far.</summary>
    public required int Done { get; init; }

    /// <summary>To compute.</summary>
    public required int Total { get; init; }
}

/// <summary>The sums over everyone who is paid: exactly the sums of the run's paystubs.</summary>
public sealed record PayRunTotalsDto
{
    /// <summary>How many people are paid.</summary>
    public required int Employees { get; init; }

    /// <summary>Earnings and bonuses.</summary>
    public required Money GrossPay { get; init; }

    /// <summary>Expenses paid back.</summary>
    public required Money Reimbursements { get; init; }

    /// <summary>Taxes kept back.</summary>
    public required Money Taxes { get; init; }

    /// <summary>Other deductions.</summary>
    public required Money Deductions { get; init; }

    /// <summary>Gross pay + reimbursements − taxes − deductions.</summary>
    public required Money NetPay { get; init; }

    /// <summary>What the employer pays on top.</summary>
    public required Money EmployerContributions { get; init; }
}

/// <summary>How many people of the run need a look.</summary>
public sealed record PayRunCountsDto
{
    /// <summary>Could not be computed.</summary>
    public required int Exceptions { get; init; }

    /// <summary>Get nothing in this run.</summary>
    public required int Skipped { get; init; }

    /// <summary>Were computed from something that has changed since. Null in lists, where it is not counted: get the run to know.</summary>
    public required int? Stale { get; init; }

    /// <summary>Have at least one warning: something to look at before the run is approved. See `GET /pay-runs/{payRunId}/warnings`.</summary>
    public required int Warnings { get; init; }
}
