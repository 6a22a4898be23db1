using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Payroll.Application.Common;
using Payroll.Application.Common.Batches;
using Payroll.Application.Common.Pages;
using Payroll.Application.PayGroups.Holidays;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.Common;
using Payroll.WebApi.Authentication;
using Payroll.WebApi.ConditionalRequests;
using Payroll.WebApi.Http;
using Payroll.WebApi.OpenApi;
using Payroll.WebApi.RequestReading.Batches;
using Payroll.WebApi.RequestReading.Body;
using Payroll.WebApi.RequestReading.Query;

namespace Payroll.WebApi.PayGroups;

/// <summary>Holidays: the days that pay dates keep clear of.</summary>
[ApiController]
[Route("api/v1/holidays")]
public sealed class HolidaysController(IMediator mediator) : ControllerBase
{
    /// <summary>Create a holiday.</summary>
    /// <remarks>Of one pay group, or of all. It moves the pay dates of pay runs that are made from now on, where the schedule adjusts them; runs that exist keep theirs.</remarks>
    [HttpPost(Name = "createHoliday")]
    [RequiresScope(Scopes.CreatePayRates)]
    [ProducesResponseType<HolidayDto>(StatusCodes.Status201Created)]
    [Refuses(ErrorCodes.AlreadyExists)]
    public async Task<ActionResult<HolidayDto>> Create(CreateHolidayRequest request, CancellationToken cancellationToken)
    {
        var holiday = await mediator.Send(request.ToCommand(), cancellationToken);
        return Created(ApiPrefix.Locate(HttpContext, $"/holidays/{holiday.HolidayId}"), holiday);
    }

    /// <summary>List the holidays.</summary>
    /// <remarks>In the order of their dates, from `from` to `to`, both inclusive.</remarks>
    [HttpGet(Name = "listHolidays")]
    [RequiresScope(Scopes.ReadPayRates)]
    public Task<Page<HolidayDto>> List(
        [Described("Only on this day or later.", "2026-01-01")] DateOnly? from,
        [Described("Only on this day or earlier.", "2026-12-31")] DateOnly? to,
        [Described("Only those that hold for the pay group with this code: its own, and those of all pay groups.", "engineering"), StringLength(Text.CodeLength)] string? payGroup,
        [FromQuery] PageQuery page,
        CancellationToken cancellationToken) =>
        mediator.Send(new ListHolidays(from, to, payGroup, page.ToRequest()), cancellationToken);

    /// <summary>Get a holiday.</summary>
    [HttpGet("{holidayId:guid}", Name = "getHoliday")]
    [RequiresScope(Scopes.ReadPayRates)]
    public Task<HolidayDto> Get(Guid holidayId, CancellationToken cancellationToken) =>
        mediator.Send(new GetHoliday(holidayId), cancellationToken);

    /// <summary>Change a holiday.</summary>
    /// <remarks>Its date and its name. Pay runs that exist keep their pay dates.</remarks>
    [HttpPatch("{holidayId:guid}", Name = "updateHoliday")]
    [RequiresScope(Scopes.UpdatePayRates)]
    [Refuses(ErrorCodes.AlreadyExists)]
    public Task<HolidayDto> Update(
        Guid holidayId, UpdateHolidayRequest request, [FromIfMatch] ExpectedVersion? expectedVersion, CancellationToken cancellationToken) =>
        mediator.Send(request.ToCommand(holidayId, expectedVersion), cancellationToken);

    /// <summary>Remove a holiday.</summary>
    /// <remarks>Pay runs that exist keep their pay dates.</remarks>
    [HttpDelete("{holidayId:guid}", Name = "deleteHoliday")]
    [RequiresScope(Scopes.DeletePayRates)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<NoContentResult> Delete(Guid holidayId, [FromIfMatch] ExpectedVersion? expectedVersion, CancellationToken cancellationToken)
    {
        await mediator.Send(new DeleteHoliday(holidayId, expectedVersion), cancellationToken);
        return NoContent();
    }

    /// <summary>Import holidays.</summary>
    /// <remarks>
    /// Up to 10,000, as JSON or as CSV with a header row. What is there for a date and pay group is renamed, the rest added. Each
    /// item is answered. Sent again, everything is `unchanged`.
    /// </remarks>
    [HttpPost("batch", Name = "importHolidays")]
    [RequiresScope(Scopes.CreatePayRates, Scopes.UpdatePayRates)]
    [RequestSizeLimit(BodyLimits.Batch)]
    [Refuses(ErrorCodes.BatchRejected)]
    public Task<BatchDto<ImportedHolidayDto>> Import(HolidayBatchRequest request, [BatchModeParameter] BatchMode? mode, CancellationToken cancellationToken) =>
        mediator.Send(new ImportHolidays(request.Read.Select(item => item.Select(one => one.ToItem())).ToList(), mode ?? BatchMode.Atomic), cancellationToken);
}
