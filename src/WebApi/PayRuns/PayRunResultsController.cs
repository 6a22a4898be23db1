using MediatR;
using Microsoft.AspNetCore.Mvc;
using Payroll.Application.Common.Pages;
using Payroll.Application.PayRuns.Results;
using Payroll.Application.PayRuns.Staleness;
using Payroll.Domain.ApiKeys;
using Payroll.WebApi.Authentication;
using Payroll.WebApi.OpenApi;
using Payroll.WebApi.RequestReading.Query;

namespace Payroll.WebApi.PayRuns;

/// <summary>Pay runs: one pay group, one period, one pay date, from draft to paid.</summary>
/// <remarks>This part: what a calculation found, to be reviewed before approval. The summary is the one of all parts, in the document.</remarks>
[ApiController]
[Route("api/v1/pay-runs/{payRunId:guid}")]
[Tags("PayRuns")]
public sealed class PayRunResultsController(IMediator mediator) : ControllerBase
{
    /// <summary>List a pay run's results.</summary>
    /// <remarks>Shaped like paystubs, with the warnings of each employee. Empty while the run is in draft or being calculated.</remarks>
    [HttpGet("results", Name = "listPayRunResults")]
    [RequiresScope(Scopes.ReadPayroll)]
    public Task<Page<PayRunResultDto>> ListResults(
        Guid payRunId,
        [Described("Only of this employee.")] Guid? employeeId,
        [FromQuery] PageQuery page,
        CancellationToken cancellationToken) =>
        mediator.Send(new ListResults(payRunId, employeeId, page.ToRequest()), cancellationToken);

    /// <summary>Explain a line of a result.</summary>
    /// <remarks>How the line's amount came to be: enough to compute it again by hand.</remarks>
    [HttpGet("results/{employeeId:guid}/lines/{number:int:min(1)}/explanation", Name = "explainPayRunResultLine")]
    [RequiresScope(Scopes.ReadPayroll)]
    public Task<LineExplanationDto> Explain(
        Guid payRunId,
        Guid employeeId,
        [Described("The line's number, from 1 on.", 1)] int number,
        [Described("Also the rules that made nothing of the line's hours, each with the reason.", true)] bool? whyNot,
        CancellationToken cancellationToken) =>
        mediator.Send(new ExplainResultLine(payRunId, employeeId, number, whyNot ?? false), cancellationToken);

    /// <summary>List the people whose pay could not be computed.</summary>
    /// <remarks>They are set aside, never paid wrongly: put it right and calculate again, or approve with `accept_exceptions`.</remarks>
    [HttpGet("exceptions", Name = "listPayRunExceptions")]
    [RequiresScope(Scopes.ReadPayroll)]
    public Task<Page<PayExceptionDto>> ListExceptions(
        Guid payRunId, [FromQuery] PageQuery page, CancellationToken cancellationToken) =>
        mediator.Send(new ListExceptions(payRunId, page.ToRequest()), cancellationToken);

    /// <summary>List the people who get nothing in the run.</summary>
    /// <remarks>Nothing is wrong with them: nothing was given for them, or they are excluded.</remarks>
    [HttpGet("skipped", Name = "listPayRunSkipped")]
    [RequiresScope(Scopes.ReadPayroll)]
    public Task<Page<SkippedEmployeeDto>> ListSkipped(
        Guid payRunId, [FromQuery] PageQuery page, CancellationToken cancellationToken) =>
        mediator.Send(new ListSkipped(payRunId, page.ToRequest()), cancellationToken);

    /// <summary>List what to look at in a run before it is approved.</summary>
    /// <remarks>By employee, those who are set aside or skipped included. A warning changes no pay, and stops nothing. Empty while the run is in draft or being calculated.</remarks>
    [HttpGet("warnings", Name = "listPayRunWarnings")]
    [RequiresScope(Scopes.ReadPayroll)]
    public Task<Page<EmployeeWarningDto>> ListWarnings(
        Guid payRunId, [FromQuery] PageQuery page, CancellationToken cancellationToken) =>
        mediator.Send(new ListWarnings(payRunId, page.ToRequest()), cancellationToken);

    /// <summary>List the people whose inputs have changed since they were computed.</summary>
    /// <remarks>Calculate again before you approve. Empty unless the run is calculated or approved.</remarks>
    [HttpGet("stale", Name = "listPayRunStale")]
    [RequiresScope(Scopes.ReadPayroll)]
    public Task<Page<StaleEmployeeDto>> ListStale(
        Guid payRunId, [FromQuery] PageQuery page, CancellationToken cancellationToken) =>
        mediator.Send(new ListStale(payRunId, page.ToRequest()), cancellationToken);
}
