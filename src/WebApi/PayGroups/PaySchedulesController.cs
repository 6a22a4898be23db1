using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Payroll.Application.Common;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Pages;
using Payroll.Application.PayGroups.PaySchedules;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.Common;
using Payroll.WebApi.Authentication;
using Payroll.WebApi.ConditionalRequests;
using Payroll.WebApi.Http;
using Payroll.WebApi.OpenApi;
using Payroll.WebApi.RequestReading.Query;

namespace Payroll.WebApi.PayGroups;

/// <summary>Pay schedules: calendars of pay periods and pay dates.</summary>
[ApiController]
[Route("api/v1/pay-schedules")]
public sealed class PaySchedulesController(IMediator mediator) : ControllerBase
{
    /// <summary>Create a pay schedule.</summary>
    /// <remarks>Look at its periods before you pay anybody by it. Pay groups refer to it by its code, which never changes.</remarks>
    [HttpPost(Name = "createPaySchedule")]
    [RequiresScope(Scopes.CreatePayGroups)]
    [ProducesResponseType<PayScheduleDto>(StatusCodes.Status201Created)]
    [Refuses(ErrorCodes.AlreadyExists)]
    public async Task<ActionResult<PayScheduleDto>> Create(CreatePayScheduleRequest request, CancellationToken cancellationToken)
    {
        var schedule = await mediator.Send(request.ToCommand(), cancellationToken);
        return Created(ApiPrefix.Locate(HttpContext, $"/pay-schedules/{schedule.PayScheduleId}"), schedule);
    }

    /// <summary>List the pay schedules.</summary>
    [HttpGet(Name = "listPaySchedules")]
    [RequiresScope(Scopes.ReadPayGroups)]
    public Task<Page<PayScheduleDto>> List(
        [Described("Only the one with this code.", "biweekly"), StringLength(Text.CodeLength)] string? code,
        [FromQuery] PageQuery page,
        CancellationToken cancellationToken) =>
        mediator.Send(new ListPaySchedules(page.ToRequest(), code), cancellationToken);

    /// <summary>Get a pay schedule.</summary>
    [HttpGet("{payScheduleId}", Name = "getPaySchedule")]
    [RequiresScope(Scopes.ReadPayGroups)]
    public Task<PayScheduleDto> Get([Described("The pay schedule's id or code.", "biweekly"), StringLength(Text.CodeLength)] string payScheduleId, CancellationToken cancellationToken) =>
        mediator.Send(new GetPaySchedule(CodeOrId.Parse(payScheduleId)), cancellationToken);

    /// <summary>Change a pay schedule.</summary>
    /// <remarks>What makes its dates changes only while no pay group uses the schedule.</remarks>
    [HttpPatch("{payScheduleId}", Name = "updatePaySchedule")]
    [RequiresScope(Scopes.UpdatePayGroups)]
    [Refuses(ErrorCodes.InUse)]
    public Task<PayScheduleDto> Update(
        [Described("The pay schedule's id or code.", "biweekly"), StringLength(Text.CodeLength)] string payScheduleId, UpdatePayScheduleRequest request, [FromIfMatch] ExpectedVersion? expectedVersion, CancellationToken cancellationToken) =>
        mediator.Send(request.ToCommand(CodeOrId.Parse(payScheduleId), expectedVersion), cancellationToken);

    /// <summary>Remove a pay schedule.</summary>
    /// <remarks>Only while no pay group uses it.</remarks>
    [HttpDelete("{payScheduleId}", Name = "deletePaySchedule")]
    [RequiresScope(Scopes.DeletePayGroups)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [Refuses(ErrorCodes.InUse)]
    public async Task<NoContentResult> Delete([Described("The pay schedule's id or code.", "biweekly"), StringLength(Text.CodeLength)] string payScheduleId, [FromIfMatch] ExpectedVersion? expectedVersion, CancellationToken cancellationToken)
    {
        await mediator.Send(new DeletePaySchedule(CodeOrId.Parse(payScheduleId), expectedVersion), cancellationToken);
        return NoContent();
    }

    /// <summary>List the pay periods of a pay schedule.</summary>
    /// <remarks>The periods that touch the days from `from` to `to`: from today, for a year, when nothing else is said. Pay dates keep clear of the holidays of all pay groups; a group's own are seen in its pay runs.</remarks>
    [HttpGet("{payScheduleId}/periods", Name = "listPayPeriods")]
    [RequiresScope(Scopes.ReadPayGroups)]
    public Task<Page<PayPeriodDto>> ListPeriods(
        [Described("The pay schedule's id or code.", "biweekly"), StringLength(Text.CodeLength)] string payScheduleId,
        [Described("The first day that is looked at; today when left out.", "2026-06-01")] DateOnly? from,
        [Described("The last day that is looked at; a year after the first when left out.", "2026-12-31")] DateOnly? to,
        [FromQuery] PageQuery page,
        CancellationToken cancellationToken) =>
        mediator.Send(new ListPayPeriods(CodeOrId.Parse(payScheduleId), from, to, page.ToRequest()), cancellationToken);
}
