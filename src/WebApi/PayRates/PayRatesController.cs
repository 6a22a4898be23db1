using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Payroll.Application.Common;
using Payroll.Application.Common.Batches;
using Payroll.Application.Common.Pages;
using Payroll.Application.PayRates;
using Payroll.Application.PayRates.Imports;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.Common;
using Payroll.WebApi.Authentication;
using Payroll.WebApi.ConditionalRequests;
using Payroll.WebApi.Http;
using Payroll.WebApi.OpenApi;
using Payroll.WebApi.RequestReading.Batches;
using Payroll.WebApi.RequestReading.Body;
using Payroll.WebApi.RequestReading.Query;

namespace Payroll.WebApi.PayRates;

/// <summary>Pay rates: what an hour, a day, a unit of work or a year is worth.</summary>
[ApiController]
[Route("api/v1/pay-rates")]
public sealed class PayRatesController(IMediator mediator) : ControllerBase
{
    /// <summary>Create a pay rate.</summary>
    /// <remarks>Of rates for the same employee, classification, project and employment type no two hold on the same day: the second is refused, whatever its unit.</remarks>
    [HttpPost(Name = "createPayRate")]
    [RequiresScope(Scopes.CreatePayRates)]
    [ProducesResponseType<PayRateDto>(StatusCodes.Status201Created)]
    [Refuses(ErrorCodes.AlreadyExists, ErrorCodes.PayRateOverlap)]
    public async Task<ActionResult<PayRateDto>> Create(CreatePayRateRequest request, CancellationToken cancellationToken)
    {
        var rate = await mediator.Send(request.ToCommand(), cancellationToken);
        return Created(ApiPrefix.Locate(HttpContext, $"/pay-rates/{rate.PayRateId}"), rate);
    }

    /// <summary>List the pay rates.</summary>
    /// <remarks>All that have ever held; with `on`, those of one day.</remarks>
    [HttpGet(Name = "listPayRates")]
    [RequiresScope(Scopes.ReadPayRates)]
    public Task<Page<PayRateDto>> List(
        [Described("Only those that are for this employee alone.")] Guid? employeeId,
        [Described("Only those that are for the employee with this id in your own system alone; case counts, white space around it doesn't.", "E-1001"), StringLength(Text.ExternalIdLength)] string? employeeExternalId,
        [Described("Only those that are for this classification, of one employee or of anybody; case counts.", "Leading hand"), StringLength(Text.NameLength)] string? classification,
        [Described("Only those that hold on this day; the first and the last day count.", "2026-06-01")] DateOnly? on,
        [Described("Only the one with this id in your own system; case counts.", "R-46"), StringLength(Text.ExternalIdLength)] string? externalId,
        [FromQuery] PageQuery page,
        CancellationToken cancellationToken) =>
        mediator.Send(new ListPayRates(employeeId, employeeExternalId, classification, on, externalId, page.ToRequest()), cancellationToken);

    /// <summary>Get a pay rate.</summary>
    [HttpGet("{payRateId:guid}", Name = "getPayRate")]
    [RequiresScope(Scopes.ReadPayRates)]
    public Task<PayRateDto> Get(Guid payRateId, CancellationToken cancellationToken) =>
        mediator.Send(new GetPayRate(payRateId), cancellationToken);

    /// <summary>Change a pay rate.</summary>
    /// <remarks>A merge patch. Once a submitted run has used the rate only `effective_to` changes, and not before the last use: end it, and set a new one from the day after.</remarks>
    [HttpPatch("{payRateId:guid}", Name = "updatePayRate")]
    [RequiresScope(Scopes.UpdatePayRates)]
    [Refuses(ErrorCodes.AlreadyExists, ErrorCodes.PayRateOverlap, ErrorCodes.PayRateInUse)]
    public Task<PayRateDto> Update(
        Guid payRateId, UpdatePayRateRequest request, [FromIfMatch] ExpectedVersion? expectedVersion, CancellationToken cancellationToken) =>
        mediator.Send(request.ToCommand(payRateId, expectedVersion), cancellationToken);

    /// <summary>Remove a pay rate.</summary>
    /// <remarks>Only while no submitted run has used it.</remarks>
    [HttpDelete("{payRateId:guid}", Name = "deletePayRate")]
    [RequiresScope(Scopes.DeletePayRates)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [Refuses(ErrorCodes.PayRateInUse)]
    public async Task<NoContentResult> Delete(Guid payRateId, [FromIfMatch] ExpectedVersion? expectedVersion, CancellationToken cancellationToken)
    {
        await mediator.Send(new DeletePayRate(payRateId, expectedVersion), cancellationToken);
        return NoContent();
    }

    /// <summary>Import pay rates.</summary>
    /// <remarks>
    /// Up to 10,000, as JSON or as CSV with a header row. What has a known `external_id` is changed, the rest set; all of them are
    /// looked at together, so that a rate may end where the next one begins, in whatever order. Sent again, everything is `unchanged`.
    /// </remarks>
    [HttpPost("batch", Name = "importPayRates")]
    [RequiresScope(Scopes.CreatePayRates, Scopes.UpdatePayRates)]
    [RequestSizeLimit(BodyLimits.Batch)]
    [Refuses(ErrorCodes.BatchRejected)]
    public Task<BatchDto<ImportedPayRateDto>> Import(PayRateBatchRequest request, [BatchModeParameter] BatchMode? mode, CancellationToken cancellationToken) =>
        mediator.Send(new ImportPayRates(request.Read.Select(item => item.Select(one => one.ToFields())).ToList(), mode ?? BatchMode.Atomic), cancellationToken);
}
