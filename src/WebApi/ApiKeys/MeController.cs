using MediatR;
using Microsoft.AspNetCore.Mvc;
using Payroll.Application.ApiKeys;
using Payroll.WebApi.Authentication;

namespace Payroll.WebApi.ApiKeys;

/// <summary>Whose key it is, and what it may do.</summary>
[ApiController]
[Route("api/v1/me")]
public sealed class MeController(IMediator mediator) : ControllerBase
{
    /// <summary>Get the key that this request is sent with.</summary>
    /// <remarks>Its organization, its scopes, and how many requests it has left. This one counts, as any other.</remarks>
    [HttpGet(Name = "getMe")]
    [RequiresScope]
    public Task<CallerDto> Get(CancellationToken cancellationToken) => mediator.Send(new GetMe(), cancellationToken);
}
