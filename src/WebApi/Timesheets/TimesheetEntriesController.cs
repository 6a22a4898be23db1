using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Payroll.Application.Common;
using Payroll.Application.Common.Batches;
using Payroll.Application.Common.Pages;
using Payroll.Application.Timesheets;
using Payroll.Application.Timesheets.Entries;
using Payroll.Application.Timesheets.Pricing;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.Common;
using Payroll.Domain.Timesheets;
using Payroll.WebApi.Authentication;
using Payroll.WebApi.ConditionalRequests;
using Payroll.WebApi.Http;
using Payroll.WebApi.OpenApi;
using Payroll.WebApi.RequestReading.Batches;
using Payroll.WebApi.RequestReading.Body;
using Payroll.WebApi.RequestReading.Query;

namespace Payroll.WebApi.Timesheets;

/// <summary>Timesheet entries: the hours that people have worked.</summary>
[ApiController]
[Route("api/v1/timesheet-entries")]
public sealed class TimesheetEntriesController(IMediator mediator) : ControllerBase
{
    /// <summary>Record a timesheet entry.</summary>
    /// <remarks>
    /// With `start` and `end`, the minutes are those that really pass in the pay group's time zone; they are kept. Entries of an
    /// employee can't overlap, and have at most 24 hours on a date. To record an entry as `approved`, the key needs `update:timesheets`
    /// beside `create:timesheets`, as for approving it later.
    /// </remarks>
    [HttpPost(Name = "createTimesheetEntry")]
    [RequiresScope(Scopes.CreateTimesheets)]
    [ProducesResponseType<TimesheetEntryDto>(StatusCodes.Status201Created)]
    [Refuses(ErrorCodes.TimesheetEntryOverlap, ErrorCodes.AlreadyExists)]
    public async Task<ActionResult<TimesheetEntryDto>> Create(CreateTimesheetEntryRequest request, CancellationToken cancellationToken)
    {
        var entry = await mediator.Send(request.ToCommand(), cancellationToken);
        return Created(ApiPrefix.Locate(HttpContext, $"/timesheet-entries/{entry.TimesheetEntryId}"), entry);
    }

    /// <summary>List timesheet entries.</summary>
    /// <remarks>Oldest first; those of one batch in no particular order. `pay_group` finds those whose employee is in that group on the work date.</remarks>
    [HttpGet(Name = "listTimesheetEntries")]
    [RequiresScope(Scopes.ReadTimesheets)]
    public Task<Page<TimesheetEntryDto>> List(
        [Described("Only with a work date on this day or later.", "2026-06-01")] DateOnly? from,
        [Described("Only with a work date on this day or earlier.", "2026-06-14")] DateOnly? to,
        [Described("Only of those who are in the pay group with this code on the work date.", "engineering"), StringLength(Text.CodeLength)] string? payGroup,
        [Described("Only of this employee.")] Guid? employeeId,
        [Described("Only of the employee with this id in your own system; case counts, white space around it doesn't.", "E-1001"), StringLength(Text.ExternalIdLength)] string? employeeExternalId,
        [Described("Only in this state.", "submitted")] TimesheetStatus? status,
        [Described("Only the one with this id in your own system; case counts.", "T-20260601-17"), StringLength(Text.ExternalIdLength)] string? externalId,
        [FromQuery] PageQuery page,
        CancellationToken cancellationToken) =>
        mediator.Send(new ListTimesheetEntries(new TimesheetFilter(from, to, payGroup, employeeId, employeeExternalId), status, externalId, page.ToRequest()), cancellationToken);

    /// <summary>Get a timesheet entry.</summary>
    [HttpGet("{timesheetEntryId:guid}", Name = "getTimesheetEntry")]
    [RequiresScope(Scopes.ReadTimesheets)]
    public Task<TimesheetEntryDto> Get(Guid timesheetEntryId, CancellationToken cancellationToken) =>
        mediator.Send(new GetTimesheetEntry(timesheetEntryId), cancellationToken);

    /// <summary>Correct a timesheet entry.</summary>
    /// <remarks>A merge patch. An entry that a submitted run has paid never changes.</remarks>
    [HttpPatch("{timesheetEntryId:guid}", Name = "updateTimesheetEntry")]
    [RequiresScope(Scopes.UpdateTimesheets)]
    [Refuses(ErrorCodes.TimesheetEntryOverlap, ErrorCodes.AlreadyExists, ErrorCodes.InvalidState)]
    public Task<TimesheetEntryDto> Update(
        Guid timesheetEntryId, UpdateTimesheetEntryRequest request, [FromIfMatch] ExpectedVersion? expectedVersion, CancellationToken cancellationToken) =>
        mediator.Send(request.ToCommand(timesheetEntryId, expectedVersion), cancellationToken);

    /// <summary>Remove a timesheet entry.</summary>
    /// <remarks>Only while no submitted run has paid it.</remarks>
    [HttpDelete("{timesheetEntryId:guid}", Name = "deleteTimesheetEntry")]
    [RequiresScope(Scopes.DeleteTimesheets)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [Refuses(ErrorCodes.InvalidState)]
    public async Task<NoContentResult> Delete(Guid timesheetEntryId, [FromIfMatch] ExpectedVersion? expectedVersion, CancellationToken cancellationToken)
    {
        await mediator.Send(new DeleteTimesheetEntry(timesheetEntryId, expectedVersion), cancellationToken);
        return NoContent();
    }

    /// <summary>Approve timesheet entries.</summary>
    /// <remarks>Those named, or all that a filter finds; all of them or none. Entries that are approved already stay as they are.</remarks>
    [HttpPost("approve", Name = "approveTimesheetEntries")]
    [RequiresScope(Scopes.UpdateTimesheets)]
    public Task<ApprovedEntriesDto> Approve(ApproveTimesheetEntriesRequest request, CancellationToken cancellationToken) =>
        mediator.Send(request.ToCommand(), cancellationToken);

    /// <summary>Import timesheet entries.</summary>
    /// <remarks>
    /// Up to 10,000, as JSON or as CSV with a header row. What has a known `external_id` is corrected, the rest recorded; what is
    /// there already as it is sent stays as it is. Each item is answered. Sent again, everything is `unchanged`.
    /// </remarks>
    [HttpPost("batch", Name = "importTimesheetEntries")]
    [RequiresScope(Scopes.CreateTimesheets, Scopes.UpdateTimesheets)]
    [RequestSizeLimit(BodyLimits.Batch)]
    [Refuses(ErrorCodes.BatchRejected)]
    public Task<BatchDto<ImportedTimesheetEntryDto>> Import(TimesheetEntryBatchRequest request, [BatchModeParameter] BatchMode? mode, CancellationToken cancellationToken) =>
        mediator.Send(new ImportTimesheetEntries(request.Read.Select(item => item.Select(one => one.ToFields())).ToList(), mode ?? BatchMode.Atomic), cancellationToken);

    /// <summary>Price timesheet entries.</summary>
    /// <remarks>
    /// What up to 1,000 entries would cost, as a run would price them beside what is approved around them. Nothing is saved. Each entry is answered
    /// with its lines, rates and rules. An entry without a rate has a problem in place of lines. `status` does not matter. Entries that are
    /// recorded already overlap with themselves, and are refused.
    /// </remarks>
    [HttpPost("price", Name = "priceTimesheetEntries")]
    [RequiresScope(Scopes.ReadTimesheets, Scopes.ReadPayRates)]
    [RequestSizeLimit(BodyLimits.Batch)]
    public Task<PricedEntriesDto> Price(
        PriceTimesheetEntriesRequest request,
        [Described("Also the rules that made no line, each with the reason.", true)] bool? whyNot,
        CancellationToken cancellationToken) =>
        mediator.Send(request.ToQuery(whyNot ?? false), cancellationToken);
}
