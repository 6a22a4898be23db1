using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Payroll.Application.AuditEvents;
using Payroll.Application.Common.Pages;
using Payroll.Domain.ApiKeys;
using Payroll.WebApi.Authentication;

namespace Payroll.WebApi.AuditEvents;

/// <summary>Audit events: who did what to keys, bank details, pay rates, approved hours and pay runs, and that nobody has changed the record of it.</summary>
[ApiController]
[Route("api/v1")]
public sealed class AuditEventsController(IMediator mediator) : ControllerBase
{
    /// <summary>List the audit events.</summary>
    /// <remarks>In the order of their chain, oldest first. They are never changed and never removed.</remarks>
    [HttpGet("audit-events", Name = "listAuditEvents")]
    [RequiresScope(Scopes.ReadLogs)]
    public Task<Page<AuditEventDto>> List(
        [StringLength(80)] string? action,
        Guid? resourceId,
        Guid? apiKeyId,
        DateTimeOffset? from,
        DateTimeOffset? to,
        [Range(1, PageRequest.MaxLimit)] int? limit,
        [StringLength(200)] string? cursor,
        CancellationToken cancellationToken) =>
        mediator.Send(new ListAuditEvents(action, resourceId, apiKeyId, from, to, new PageRequest(limit, cursor)), cancellationToken);

    /// <summary>Verify the audit events.</summary>
    /// <remarks>Goes through the whole chain, and names the first event that was changed, removed or put in, if there is one. Keep the head that it answers elsewhere, and compare it with a later listing.</remarks>
    [HttpGet("audit/verify", Name = "verifyAuditEvents")]
    [RequiresScope(Scopes.ReadLogs)]
    public Task<AuditChainDto> Verify(CancellationToken cancellationToken) => mediator.Send(new VerifyAuditChain(), cancellationToken);
}
