using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Payroll.Application.AuditEvents;
using Payroll.Application.Common.Pages;
using Payroll.Domain.ApiKeys;
using Payroll.WebApi.Authentication;
using Payroll.WebApi.OpenApi;
using Payroll.WebApi.RequestReading.Query;

namespace Payroll.WebApi.AuditEvents;

/// <summary>Audit events: who changed keys, bank details, employments, pay rates, codes, holidays, pay groups, approved hours and pay runs; and whether the record of it is whole.</summary>
[ApiController]
[Route("api/v1")]
public sealed class AuditEventsController(IMediator mediator) : ControllerBase
{
    // The greatest whole number that every JSON client reads exactly.
    private const long MaxSequence = 9_007_199_254_740_991;

    /// <summary>List the audit events.</summary>
    /// <remarks>In the order of their chain, oldest first. They are never changed and never removed.</remarks>
    [HttpGet("audit-events", Name = "listAuditEvents")]
    [RequiresScope(Scopes.ReadLogs)]
    public Task<Page<AuditEventDto>> List(
        [Described("Only of this action, such as `api_key.created`.", "api_key.created"), StringLength(80)] string? action,
        [Described("Only of what was done to this thing.")] Guid? resourceId,
        [Described("Only of what was done with this key.")] Guid? apiKeyId,
        [Described("Only at this time or later.", "2026-06-01T00:00:00Z")] DateTimeOffset? from,
        [Described("Only before this time.", "2026-07-01T00:00:00Z")] DateTimeOffset? to,
        [FromQuery] PageQuery page,
        CancellationToken cancellationToken) =>
        mediator.Send(new ListAuditEvents(action, resourceId, apiKeyId, from, to, page.ToRequest()), cancellationToken);

    /// <summary>Verify the audit events.</summary>
    /// <remarks>
    /// Goes through the chain, and names the first event that was changed, removed or put in, if there is one. Keep the head that it answers
    /// elsewhere. Later, verify from its sequence on, and compare `from.hash` with the hash that you kept: where they are equal, all events
    /// before are as they were. One verification runs at a time for an organization; requests that ask for the same meanwhile get its answer.
    /// </remarks>
    [HttpGet("audit/verify", Name = "verifyAuditEvents")]
    [RequiresScope(Scopes.ReadLogs)]
    public Task<AuditChainDto> Verify(
        [Described("Begin after the event with this sequence; at the first event when left out.", 1), Range(1, MaxSequence)] long? fromSequence,
        CancellationToken cancellationToken) =>
        mediator.Send(new VerifyAuditChain(fromSequence), cancellationToken);
}
