using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Payroll.Application.Common.Pages;
using Payroll.Application.RequestLogs;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.Common;
using Payroll.Domain.RequestLogs;
using Payroll.WebApi.Authentication;
using Payroll.WebApi.Http;
using Payroll.WebApi.OpenApi;
using Payroll.WebApi.RequestReading.Query;

namespace Payroll.WebApi.RequestLogs;

/// <summary>The request log: what was asked of the API, by which key, and how it went.</summary>
[ApiController]
[Route("api/v1/request-logs")]
public sealed class RequestLogsController(IMediator mediator) : ControllerBase
{
    /// <summary>List the requests.</summary>
    /// <remarks>
    /// Newest first, for 30 days, up to two seconds late. Requests of the organization's keys, and those that were refused because
    /// of one of them. Filters go together.
    /// </remarks>
    [HttpGet(Name = "listRequestLogs")]
    [RequiresScope(Scopes.ReadLogs)]
    [Refuses(ErrorCodes.RequestLogUnavailable)]
    public Task<Page<RequestLogDto>> List(
        [Described("Only of this API key.")] Guid? apiKeyId,
        [Described("Only answered with this HTTP status.", 400), Range(100, 599)] int? status,
        [Described("Only with this HTTP method, in capitals.", "POST"), StringLength(10), RegularExpression("[A-Z]+")] string? method,
        [Described("Only whose path begins so, such as `/employees`; with or without `/api/v1` or `/v1`.", "/employees")]
        [StringLength(200), RegularExpression("/[ -~]*")]
        string? path,
        [Described("Only at this time or later.", "2026-06-01T00:00:00Z")] DateTimeOffset? from,
        [Described("Only before this time.", "2026-07-01T00:00:00Z")] DateTimeOffset? to,
        [FromQuery] PageQuery page,
        CancellationToken cancellationToken) =>
        mediator.Send(
            new ListRequestLogs(
                new RequestLogFilter(apiKeyId, status, method, path is null ? null : ApiPrefix.InFull(path), from, to), page.ToRequest()),
            cancellationToken);

    /// <summary>Get a request.</summary>
    /// <remarks>By the id that its answer had in the header `X-Request-Id`, and in the problem where it was refused.</remarks>
    [HttpGet("{requestId}", Name = "getRequestLog")]
    [RequiresScope(Scopes.ReadLogs)]
    [Refuses(ErrorCodes.RequestLogUnavailable)]
    public Task<RequestLogDto> Get(
        [Described("The request's id, as the header `X-Request-Id` of its answer had it.", "req_01jz8m3k4e9qf2v7c5x1n6t0bd")]
        [StringLength(RequestNumber.Length), RegularExpression(RequestNumber.Pattern)]
        string requestId,
        CancellationToken cancellationToken) =>
        mediator.Send(new GetRequestLog(requestId), cancellationToken);
}
