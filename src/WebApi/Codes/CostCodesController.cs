using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Payroll.Application.Codes.CostCodes;
using Payroll.Application.Common;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Pages;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.Common;
using Payroll.WebApi.Authentication;
using Payroll.WebApi.ConditionalRequests;
using Payroll.WebApi.Http;
using Payroll.WebApi.OpenApi;
using Payroll.WebApi.RequestReading.Query;

namespace Payroll.WebApi.Codes;

/// <summary>Cost codes: what the cost of time is booked to, as a tree.</summary>
[ApiController]
[Route("api/v1/cost-codes")]
public sealed class CostCodesController(IMediator mediator) : ControllerBase
{
    /// <summary>Create a cost code.</summary>
    /// <remarks>Below another one, or at the top. The tree has at most ten levels.</remarks>
    [HttpPost(Name = "createCostCode")]
    [RequiresScope(Scopes.CreatePayRates)]
    [ProducesResponseType<CostCodeDto>(StatusCodes.Status201Created)]
    [Refuses(ErrorCodes.AlreadyExists)]
    public async Task<ActionResult<CostCodeDto>> Create(CreateCostCodeRequest request, CancellationToken cancellationToken)
    {
        var code = await mediator.Send(new CreateCostCode(request.Code!, request.Name!, request.Parent), cancellationToken);
        return Created(ApiPrefix.Locate(HttpContext, $"/cost-codes/{code.CostCodeId}"), code);
    }

    /// <summary>List the cost codes.</summary>
    /// <remarks>In the order in which they were made; with `parent`, those directly below one.</remarks>
    [HttpGet(Name = "listCostCodes")]
    [RequiresScope(Scopes.ReadPayRates)]
    public Task<Page<CostCodeDto>> List(
        [Described("Only directly below the one with this code.", "tower"), StringLength(Text.CodeLength)] string? parent,
        [Described("Only the one with this code.", "tower-steel"), StringLength(Text.CodeLength)] string? code,
        [FromQuery] PageQuery page,
        CancellationToken cancellationToken) =>
        mediator.Send(new ListCostCodes(parent, page.ToRequest(), code), cancellationToken);

    /// <summary>Get a cost code.</summary>
    [HttpGet("{costCodeId}", Name = "getCostCode")]
    [RequiresScope(Scopes.ReadPayRates)]
    public Task<CostCodeDto> Get([Described("The cost code's id or code.", "tower"), StringLength(Text.CodeLength)] string costCodeId, CancellationToken cancellationToken) => mediator.Send(new GetCostCode(CodeOrId.Parse(costCodeId)), cancellationToken);

    /// <summary>Change a cost code.</summary>
    /// <remarks>With another parent it moves, with all below it. A retired one keeps those below it, and takes no new ones.</remarks>
    [HttpPatch("{costCodeId}", Name = "updateCostCode")]
    [RequiresScope(Scopes.UpdatePayRates)]
    public Task<CostCodeDto> Update(
        [Described("The cost code's id or code.", "tower"), StringLength(Text.CodeLength)] string costCodeId, UpdateCostCodeRequest request, [FromIfMatch] ExpectedVersion? expectedVersion, CancellationToken cancellationToken) =>
        mediator.Send(new UpdateCostCode(CodeOrId.Parse(costCodeId), request.Name.Value, request.Parent, request.Status.OrNull(), expectedVersion), cancellationToken);

    /// <summary>Remove a cost code.</summary>
    /// <remarks>Only while there is none below it and nothing uses it; otherwise retire it.</remarks>
    [HttpDelete("{costCodeId}", Name = "deleteCostCode")]
    [RequiresScope(Scopes.DeletePayRates)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [Refuses(ErrorCodes.InUse)]
    public async Task<NoContentResult> Delete([Described("The cost code's id or code.", "tower"), StringLength(Text.CodeLength)] string costCodeId, [FromIfMatch] ExpectedVersion? expectedVersion, CancellationToken cancellationToken)
    {
        await mediator.Send(new DeleteCostCode(CodeOrId.Parse(costCodeId), expectedVersion), cancellationToken);
        return NoContent();
    }
}
