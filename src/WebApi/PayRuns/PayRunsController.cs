using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Payroll.Application.Common;
using Payroll.Application.Common.Pages;
using Payroll.Application.PayRuns;
using Payroll.Application.PayRuns.Cycle;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.Common;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayRuns;
using Payroll.WebApi.Authentication;
using Payroll.WebApi.ConditionalRequests;
using Payroll.WebApi.Http;
using Payroll.WebApi.Idempotency;
using Payroll.WebApi.OpenApi;
using Payroll.WebApi.RequestReading.Body;
using Payroll.WebApi.RequestReading.Query;

namespace Payroll.WebApi.PayRuns;

/// <summary>Pay runs: one pay group, one period, one pay date, from draft to paid.</summary>
[ApiController]
[Route("api/v1/pay-runs")]
public sealed class PayRunsController(IMediator mediator) : ControllerBase
{
    /// <summary>How long creating a run waits for its <c>run_to</c> where nothing is said: less than clients wait for an answer.</summary>
    private const int DefaultWaitSeconds = 10;

    /// <summary>Create a pay run.</summary>
    /// <remarks>
    /// A regular run covers everyone whose employment touches the period; the others only the people who are named. One
    /// regular run for each group and period.
    ///
    /// With `run_to` one call calculates, approves and submits: the server goes on by itself, and the answer waits for it for
    /// `wait_seconds`. 201: the run is where it stays, be it as far as `run_to` or where `stopped` says. 202: it is still on its way, and
    /// goes on without you; wait for it at `Location` with `wait_seconds`, until its `run_to` is null.
    /// </remarks>
    [HttpPost(Name = "createPayRun")]
    [RequiresScope(Scopes.CreatePayroll)]
    [RequestSizeLimit(BodyLimits.Batch)]
    [ProducesResponseType<PayRunDto>(StatusCodes.Status201Created)]
    [ProducesResponseType<PayRunDto>(StatusCodes.Status202Accepted)]
    [Refuses(ErrorCodes.PayRunExists, ErrorCodes.InvalidState, ErrorCodes.IdempotencyKeyRequired)]
    public async Task<ActionResult<PayRunDto>> Create(
        CreatePayRunRequest request,
        [Described("With `run_to`: wait so long for the run to get there or to stop before answering; 10 when left out.", 10), Range(0, 30)] int? waitSeconds,
        CancellationToken cancellationToken)
    {
        var run = await mediator.Send(request.ToCommand(), cancellationToken);
        if (run.RunTo is not null) run = await mediator.Send(new GetPayRun(run.PayRunId, waitSeconds ?? DefaultWaitSeconds), cancellationToken);
        var place = ApiPrefix.Locate(HttpContext, $"/pay-runs/{run.PayRunId}");
        return run.RunTo is null ? Created(place, run) : Accepted(place, run);
    }

    /// <summary>List pay runs.</summary>
    /// <remarks>Cancelled ones too. Filters go together.</remarks>
    [HttpGet(Name = "listPayRuns")]
    [RequiresScope(Scopes.ReadPayroll)]
    public Task<Page<PayRunDto>> List(
        [Described("Only of the pay group with this code.", "engineering"), StringLength(Text.CodeLength)] string? payGroup,
        [Described("Only of this type.", "regular")] PayRunType? type,
        [Described("Only in this state.", "draft")] PayRunStatus? status,
        [FromQuery] PageQuery page,
        CancellationToken cancellationToken) =>
        mediator.Send(new ListPayRuns(payGroup, type, status, page.ToRequest()), cancellationToken);

    /// <summary>Get a pay run.</summary>
    /// <remarks>
    /// With `wait_seconds`, up to 30, the answer comes when a calculation has ended, and where the run goes on by itself (`run_to`) when it has
    /// got there or stopped, or when the time is up.
    /// </remarks>
    [HttpGet("{payRunId:guid}", Name = "getPayRun")]
    [RequiresScope(Scopes.ReadPayroll)]
    public Task<PayRunDto> Get(
        Guid payRunId,
        [Described("Wait so long for the end of a calculation before answering.", 10), Range(0, 30)] int? waitSeconds,
        CancellationToken cancellationToken) =>
        mediator.Send(new GetPayRun(payRunId, waitSeconds), cancellationToken);

    /// <summary>Change a pay run.</summary>
    /// <remarks>Its pay date, only in draft.</remarks>
    [HttpPatch("{payRunId:guid}", Name = "updatePayRun")]
    [RequiresScope(Scopes.UpdatePayroll)]
    [Refuses(ErrorCodes.InvalidState)]
    public Task<PayRunDto> Update(
        Guid payRunId, UpdatePayRunRequest request, [FromIfMatch] ExpectedVersion? expectedVersion, CancellationToken cancellationToken) =>
        mediator.Send(new UpdatePayRun(payRunId, request.PayDate.OrNull(), expectedVersion), cancellationToken);

    /// <summary>Calculate a pay run.</summary>
    /// <remarks>From draft or calculated. Answers at once; wait for the end with `wait_seconds` on the run.</remarks>
    [HttpPost("{payRunId:guid}/calculate", Name = "calculatePayRun")]
    [RequiresScope(Scopes.WritePayroll)]
    [ProducesResponseType<PayRunDto>(StatusCodes.Status202Accepted)]
    [Refuses(ErrorCodes.InvalidState)]
    public async Task<ActionResult<PayRunDto>> Calculate(Guid payRunId, [FromIfMatch] ExpectedVersion? expectedVersion, CancellationToken cancellationToken) =>
        Accepted(await mediator.Send(new CalculatePayRun(payRunId, expectedVersion), cancellationToken));

    /// <summary>Approve a pay run.</summary>
    /// <remarks>Only what was calculated, and only if it is what would be calculated now.</remarks>
    [HttpPost("{payRunId:guid}/approve", Name = "approvePayRun")]
    [RequiresScope(Scopes.WritePayroll)]
    [Refuses(ErrorCodes.InvalidState, ErrorCodes.StaleRun, ErrorCodes.RunHasExceptions)]
    public Task<PayRunDto> Approve(
        Guid payRunId,
        [FromBody(EmptyBodyBehavior = EmptyBodyBehavior.Allow)] ApprovePayRunRequest? request,
        [FromIfMatch] ExpectedVersion? expectedVersion,
        CancellationToken cancellationToken) =>
        mediator.Send(new ApprovePayRun(payRunId, request?.AcceptExceptions ?? false, expectedVersion), cancellationToken);

    /// <summary>Reopen a pay run.</summary>
    /// <remarks>From calculated or approved back to draft; the results are dropped.</remarks>
    [HttpPost("{payRunId:guid}/reopen", Name = "reopenPayRun")]
    [RequiresScope(Scopes.WritePayroll)]
    [Refuses(ErrorCodes.InvalidState)]
    public Task<PayRunDto> Reopen(Guid payRunId, [FromIfMatch] ExpectedVersion? expectedVersion, CancellationToken cancellationToken) =>
        mediator.Send(new ReopenPayRun(payRunId, expectedVersion), cancellationToken);

    /// <summary>Submit a pay run.</summary>
    /// <remarks>Issues the paystubs and makes the run final: nothing changes it any more. Wants an `Idempotency-Key`.</remarks>
    [HttpPost("{payRunId:guid}/submit", Name = "submitPayRun")]
    [RequiresIdempotencyKey]
    [RequiresScope(Scopes.WritePayroll)]
    [Refuses(ErrorCodes.InvalidState, ErrorCodes.StaleRun)]
    public Task<PayRunDto> Submit(Guid payRunId, [FromIfMatch] ExpectedVersion? expectedVersion, CancellationToken cancellationToken) =>
        mediator.Send(new SubmitPayRun(payRunId, expectedVersion), cancellationToken);

    /// <summary>Mark a pay run as paid.</summary>
    /// <remarks>Records that a submitted run's money has been sent.</remarks>
    [HttpPost("{payRunId:guid}/mark-paid", Name = "markPayRunPaid")]
    [RequiresScope(Scopes.WritePayroll)]
    [Refuses(ErrorCodes.InvalidState)]
    public Task<PayRunDto> MarkPaid(Guid payRunId, [FromIfMatch] ExpectedVersion? expectedVersion, CancellationToken cancellationToken) =>
        mediator.Send(new MarkPayRunPaid(payRunId, expectedVersion), cancellationToken);

    /// <summary>Cancel a pay run.</summary>
    /// <remarks>From any state before submission. Frees the period for another regular run.</remarks>
    [HttpPost("{payRunId:guid}/cancel", Name = "cancelPayRun")]
    [RequiresScope(Scopes.WritePayroll)]
    [Refuses(ErrorCodes.InvalidState)]
    public Task<PayRunDto> Cancel(Guid payRunId, [FromIfMatch] ExpectedVersion? expectedVersion, CancellationToken cancellationToken) =>
        mediator.Send(new CancelPayRun(payRunId, expectedVersion), cancellationToken);
}
