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

namespace Payroll.WebApi.RequestLogs;

/// <summary>The request log: what was asked of the API, by which key, and how it went.</summary>
[ApiController]
[Route("api/v1/request-logs")]
[Tags("RequestLogs")]
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
        Guid? apiKeyId,
        [Range(100, 599)] int? status,
        [StringLength(10), RegularExpression("[A-Z]+")] string? method,
        [StringLength(200), RegularExpression("/[ -~]*")] string? path,
        DateTimeOffset? from,
        DateTimeOffset? to,
        [Range(1, PageRequest.MaxLimit)] int? limit,
        [StringLength(200)] string? cursor,
        CancellationToken cancellationToken) =>
        mediator.Send(
            new ListRequestLogs(
                new RequestLogFilter(apiKeyId, status, method, path is null ? null : ApiPrefix.InFull(path), from, to), new PageRequest(limit, cursor)),
            cancellationToken);

    /// <summary>Get a request.</summary>
    /// <remarks>By the id that its answer had in the header `X-Request-Id`, and in the problem where it was refused.</remarks>
    [HttpGet("{requestId}", Name = "getRequestLog")]
    [RequiresScope(Scopes.ReadLogs)]
    [Refuses(ErrorCodes.RequestLogUnavailable)]
    public Task<RequestLogDto> Get(
        [StringLength(RequestNumber.Length), RegularExpression(RequestNumber.Pattern)] string requestId, CancellationToken cancellationToken) =>
        mediator.Send(new GetRequestLog(requestId), cancellationToken);
}
