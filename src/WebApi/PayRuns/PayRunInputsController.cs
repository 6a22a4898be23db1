using MediatR;
using Microsoft.AspNetCore.Mvc;
using Payroll.Application.Common;
using Payroll.Application.PayRuns.Inputs;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.Common;
using Payroll.WebApi.Authentication;
using Payroll.WebApi.ConditionalRequests;
using Payroll.WebApi.OpenApi;

namespace Payroll.WebApi.PayRuns;

/// <summary>Pay runs: one pay group, one period, one pay date, from draft to paid.</summary>
/// <remarks>This part: what is given for the people of a run. The summary is the one of all parts, in the document.</remarks>
[ApiController]
[Route("api/v1/pay-runs/{payRunId:guid}/inputs/{employeeId:guid}")]
[Tags("PayRuns")]
public sealed class PayRunInputsController(IMediator mediator) : ControllerBase
{
    /// <summary>Get what is given for an employee.</summary>
    /// <remarks>As it was given. What comes of it are the run's results.</remarks>
    [HttpGet(Name = "getPayRunInput")]
    [RequiresScope(Scopes.ReadPayroll)]
    public Task<PayRunInputDto> Get(Guid payRunId, Guid employeeId, CancellationToken cancellationToken) =>
        mediator.Send(new GetPayRunInput(payRunId, employeeId), cancellationToken);

    /// <summary>Give pay for an employee.</summary>
    /// <remarks>In place of what was given before. In draft, or once calculated: the run is then stale and has to be calculated again.</remarks>
    [HttpPut(Name = "replacePayRunInput")]
    [RequiresScope(Scopes.UpdatePayroll)]
    [Refuses(ErrorCodes.InvalidState)]
    public Task<PayRunInputDto> Replace(
        Guid payRunId, Guid employeeId, ManualPayRequest request, [FromIfMatch] ExpectedVersion? expectedVersion, CancellationToken cancellationToken) =>
        mediator.Send(new ReplacePayRunInput(payRunId, employeeId, request.ToManualPay(), expectedVersion), cancellationToken);

    /// <summary>Take back what is given for an employee.</summary>
    /// <remarks>In draft, or once calculated: the run is then stale and has to be calculated again.</remarks>
    [HttpDelete(Name = "deletePayRunInput")]
    [RequiresScope(Scopes.DeletePayroll)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [Refuses(ErrorCodes.InvalidState)]
    public async Task<NoContentResult> Delete(
        Guid payRunId, Guid employeeId, [FromIfMatch] ExpectedVersion? expectedVersion, CancellationToken cancellationToken)
    {
        await mediator.Send(new DeletePayRunInput(payRunId, employeeId, expectedVersion), cancellationToken);
        return NoContent();
    }
}
