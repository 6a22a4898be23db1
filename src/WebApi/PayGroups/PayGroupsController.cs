using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Payroll.Application.Common;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Pages;
using Payroll.Application.PayGroups;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.Common;
using Payroll.WebApi.Authentication;
using Payroll.WebApi.ConditionalRequests;
using Payroll.WebApi.Http;
using Payroll.WebApi.OpenApi;
using Payroll.WebApi.RequestReading.Query;

namespace Payroll.WebApi.PayGroups;

/// <summary>Pay groups: employees who are paid together.</summary>
[ApiController]
[Route("api/v1/pay-groups")]
public sealed class PayGroupsController(IMediator mediator) : ControllerBase
{
    /// <summary>Create a pay group.</summary>
    /// <remarks>Who is paid together: by one schedule, in one currency, by the law of one jurisdiction. Employees and pay runs refer to it by its code, which never changes.</remarks>
    [HttpPost(Name = "createPayGroup")]
    [RequiresScope(Scopes.CreatePayGroups)]
    [ProducesResponseType<PayGroupDto>(StatusCodes.Status201Created)]
    [Refuses(ErrorCodes.AlreadyExists)]
    public async Task<ActionResult<PayGroupDto>> Create(CreatePayGroupRequest request, CancellationToken cancellationToken)
    {
        var group = await mediator.Send(request.ToCommand(), cancellationToken);
        return Created(ApiPrefix.Locate(HttpContext, $"/pay-groups/{group.PayGroupId}"), group);
    }

    /// <summary>List the pay groups.</summary>
    [HttpGet(Name = "listPayGroups")]
    [RequiresScope(Scopes.ReadPayGroups)]
    public Task<Page<PayGroupDto>> List(
        [Described("Only the one with this code.", "engineering"), StringLength(Text.CodeLength)] string? code,
        [FromQuery] PageQuery page,
        CancellationToken cancellationToken) =>
        mediator.Send(new ListPayGroups(page.ToRequest(), code), cancellationToken);

    /// <summary>Get a pay group.</summary>
    [HttpGet("{payGroupId}", Name = "getPayGroup")]
    [RequiresScope(Scopes.ReadPayGroups)]
    public Task<PayGroupDto> Get([Described("The pay group's id or code.", "engineering"), StringLength(Text.CodeLength)] string payGroupId, CancellationToken cancellationToken) =>
        mediator.Send(new GetPayGroup(CodeOrId.Parse(payGroupId)), cancellationToken);

    /// <summary>Change a pay group.</summary>
    /// <remarks>
    /// All but `name` and `large_change_percent` changes only while no submitted run has paid the group, and after its other runs are cancelled. The
    /// group's employees stay in it: their bank accounts and tax declarations have to fit a new jurisdiction, and no unpaid hours may have times of the time zone that changes.
    /// </remarks>
    [HttpPatch("{payGroupId}", Name = "updatePayGroup")]
    [RequiresScope(Scopes.UpdatePayGroups)]
    [Refuses(ErrorCodes.InUse)]
    public Task<PayGroupDto> Update(
        [Described("The pay group's id or code.", "engineering"), StringLength(Text.CodeLength)] string payGroupId, UpdatePayGroupRequest request, [FromIfMatch] ExpectedVersion? expectedVersion, CancellationToken cancellationToken) =>
        mediator.Send(request.ToCommand(CodeOrId.Parse(payGroupId), expectedVersion), cancellationToken);

    /// <summary>Remove a pay group.</summary>
    /// <remarks>
    /// Only while no employee is, or was, employed in it, and it has no pay runs but cancelled ones. These, and the holidays that only this group
    /// has, go with it.
    /// </remarks>
    [HttpDelete("{payGroupId}", Name = "deletePayGroup")]
    [RequiresScope(Scopes.DeletePayGroups)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [Refuses(ErrorCodes.InUse)]
    public async Task<NoContentResult> Delete([Described("The pay group's id or code.", "engineering"), StringLength(Text.CodeLength)] string payGroupId, [FromIfMatch] ExpectedVersion? expectedVersion, CancellationToken cancellationToken)
    {
        await mediator.Send(new DeletePayGroup(CodeOrId.Parse(payGroupId), expectedVersion), cancellationToken);
        return NoContent();
    }
}
