using MediatR;
using Microsoft.AspNetCore.Mvc;
using Payroll.Application.Common;
using Payroll.Application.Common.Pages;
using Payroll.Application.Organizations;
using Payroll.Domain.ApiKeys;
using Payroll.WebApi.Authentication;
using Payroll.WebApi.ConditionalRequests;
using Payroll.WebApi.OpenApi;
using Payroll.WebApi.RequestReading.Query;

namespace Payroll.WebApi.Organizations;

/// <summary>Organizations: the employers, each apart from the others.</summary>
[ApiController]
[Route("api/v1/organizations")]
public sealed class OrganizationsController(IMediator mediator) : ControllerBase
{
    /// <summary>Found an organization.</summary>
    /// <remarks>For the operator of the installation. The answer carries the organization's first admin key, once.</remarks>
    [HttpPost(Name = "createOrganization")]
    [RequiresScope(Scopes.CreateOrganizations)]
    [ProducesResponseType<CreatedOrganizationDto>(StatusCodes.Status201Created)]
    [WithoutAddress]
    public async Task<ActionResult<CreatedOrganizationDto>> Create(CreateOrganizationRequest request, CancellationToken cancellationToken)
    {
        var organization = await mediator.Send(new CreateOrganization(request.Name!), cancellationToken);
        // No Location: only the new organization's own keys can read it.
        return StatusCode(StatusCodes.Status201Created, organization);
    }

    /// <summary>List all organizations.</summary>
    /// <remarks>For the operator of the installation.</remarks>
    [HttpGet(Name = "listOrganizations")]
    [RequiresScope(Scopes.ReadOrganizations)]
    public Task<Page<OrganizationDto>> List([FromQuery] PageQuery page, CancellationToken cancellationToken) =>
        mediator.Send(new ListOrganizations(page.ToRequest()), cancellationToken);

    /// <summary>Get the organization of the key.</summary>
    /// <remarks>The only one that a key sees, unless it is the operator's.</remarks>
    [HttpGet("current", Name = "getCurrentOrganization")]
    [RequiresScope(Scopes.ReadPayGroups)]
    public Task<OrganizationDto> GetCurrent(CancellationToken cancellationToken) =>
        mediator.Send(new GetCurrentOrganization(), cancellationToken);

    /// <summary>Replace the employer's details.</summary>
    /// <remarks>All of them: what is left out is cleared.</remarks>
    [HttpPut("current", Name = "updateCurrentOrganization")]
    [RequiresScope(Scopes.UpdatePayGroups)]
    public Task<OrganizationDto> UpdateCurrent(
        UpdateOrganizationRequest request, [FromIfMatch] ExpectedVersion? expectedVersion, CancellationToken cancellationToken) =>
        mediator.Send(request.ToCommand(expectedVersion), cancellationToken);
}
