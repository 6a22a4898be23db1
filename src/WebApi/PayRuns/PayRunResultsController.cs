using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Payroll.Application.Common.Pages;
using Payroll.Application.PayRuns.Calculation;
using Payroll.Application.PayRuns.Results;
using Payroll.Domain.ApiKeys;
using Payroll.WebApi.Authentication;

namespace Payroll.WebApi.PayRuns;

/// <summary>Pay runs: one pay group, one period, one pay date, from draft to paid.</summary>
/// <remarks>This part: what a calculation found, to be reviewed before approval. The summary is the one of all parts, in the document.</remarks>
[ApiController]
[Route("api/v1/pay-runs/{payRunId:guid}")]
[Tags("PayRuns")]
public sealed class PayRunResultsController(IMediator mediator) : ControllerBase
{
    /// <summary>List a pay run's results.</summary>
    /// <remarks>Shaped like paystubs. Empty while the run is in draft or being calculated.</remarks>
    [HttpGet("results", Name = "listPayRunResults")]
    [RequiresScope(Scopes.ReadPayroll)]
    public Task<Page<PayResultDto>> ListResults(
        Guid payRunId,
        Guid? employeeId,
        [Range(1, PageRequest.MaxLimit)] int? limit,
        [StringLength(200)] string? cursor,
        CancellationToken cancellationToken) =>
        mediator.Send(new ListResults(payRunId, employeeId, new PageRequest(limit, cursor)), cancellationToken);

    /// <summary>Explain a line of a result.</summary>
    /// <remarks>How the line's amount came to be: enough to compute it again by hand.</remarks>
    [HttpGet("results/{employeeId:guid}/lines/{number:int:min(1)}/explanation", Name = "explainPayRunResultLine")]
    [RequiresScope(Scopes.ReadPayroll)]
    public Task<LineExplanationDto> Explain(Guid payRunId, Guid employeeId, int number, CancellationToken cancellationToken) =>
        mediator.Send(new ExplainResultLine(payRunId, employeeId, number), cancellationToken);

    /// <summary>List the people whose pay could not be computed.</summary>
    /// <remarks>They are set aside, never paid wrongly: put it right and calculate again, or approve with `accept_exceptions`.</remarks>
    [HttpGet("exceptions", Name = "listPayRunExceptions")]
    [RequiresScope(Scopes.ReadPayroll)]
    public Task<Page<PayExceptionDto>> ListExceptions(
        Guid payRunId, [Range(1, PageRequest.MaxLimit)] int? limit, [StringLength(200)] string? cursor, CancellationToken cancellationToken) =>
        mediator.Send(new ListExceptions(payRunId, new PageRequest(limit, cursor)), cancellationToken);

    /// <summary>List the people who get nothing in the run.</summary>
    /// <remarks>Nothing is wrong with them: nothing was given for them, or they are excluded.</remarks>
    [HttpGet("skipped", Name = "listPayRunSkipped")]
    [RequiresScope(Scopes.ReadPayroll)]
    public Task<Page<SkippedEmployeeDto>> ListSkipped(
        Guid payRunId, [Range(1, PageRequest.MaxLimit)] int? limit, [StringLength(200)] string? cursor, CancellationToken cancellationToken) =>
        mediator.Send(new ListSkipped(payRunId, new PageRequest(limit, cursor)), cancellationToken);

    /// <summary>List the people whose inputs have changed since they were computed.</summary>
    /// <remarks>Calculate again before you approve. Empty unless the run is calculated or approved.</remarks>
    [HttpGet("stale", Name = "listPayRunStale")]
    [RequiresScope(Scopes.ReadPayroll)]
    public Task<Page<StaleEmployeeDto>> ListStale(
        Guid payRunId, [Range(1, PageRequest.MaxLimit)] int? limit, [StringLength(200)] string? cursor, CancellationToken cancellationToken) =>
        mediator.Send(new ListStale(payRunId, new PageRequest(limit, cursor)), cancellationToken);
}
