using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Payroll.Application.Codes.EarningCodes;
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

/// <summary>Earning codes: what lines of pay count for.</summary>
[ApiController]
[Route("api/v1/earning-codes")]
public sealed class EarningCodesController(IMediator mediator) : ControllerBase
{
    /// <summary>Create an earning code.</summary>
    /// <remarks>Given earnings name it by its code, which never changes.</remarks>
    [HttpPost(Name = "createEarningCode")]
    [RequiresScope(Scopes.CreatePayRates)]
    [ProducesResponseType<EarningCodeDto>(StatusCodes.Status201Created)]
    [Refuses(ErrorCodes.AlreadyExists)]
    public async Task<ActionResult<EarningCodeDto>> Create(CreateEarningCodeRequest request, CancellationToken cancellationToken)
    {
        var code = await mediator.Send(request.ToCommand(), cancellationToken);
        return Created(ApiPrefix.Locate(HttpContext, $"/earning-codes/{code.EarningCodeId}"), code);
    }

    /// <summary>List the earning codes.</summary>
    /// <remarks>`ordinary`, `overtime`, `salary`, `allowance`, `commission`, `back_pay`, `bonus`, `annual_leave`, `personal_leave`, `public_holiday`, `unpaid_leave` and `reimbursement` exist from the start.</remarks>
    [HttpGet(Name = "listEarningCodes")]
    [RequiresScope(Scopes.ReadPayRates)]
    public Task<Page<EarningCodeDto>> List(
        [Described("Only the one with this code.", "overtime"), StringLength(Text.CodeLength)] string? code,
        [FromQuery] PageQuery page,
        CancellationToken cancellationToken) =>
        mediator.Send(new ListEarningCodes(page.ToRequest(), code), cancellationToken);

    /// <summary>Get an earning code.</summary>
    [HttpGet("{earningCodeId}", Name = "getEarningCode")]
    [RequiresScope(Scopes.ReadPayRates)]
    public Task<EarningCodeDto> Get([Described("The earning code's id or code.", "overtime"), StringLength(Text.CodeLength)] string earningCodeId, CancellationToken cancellationToken) => mediator.Send(new GetEarningCode(CodeOrId.Parse(earningCodeId)), cancellationToken);

    /// <summary>Change an earning code.</summary>
    /// <remarks>The name and the status can change at any time, all else only while no pay run, no timesheet entry and no pay rule uses it. Another name makes calculated runs that use it stale. `ordinary` and `bonus` can't be retired.</remarks>
    [HttpPatch("{earningCodeId}", Name = "updateEarningCode")]
    [RequiresScope(Scopes.UpdatePayRates)]
    [Refuses(ErrorCodes.InUse)]
    public Task<EarningCodeDto> Update(
        [Described("The earning code's id or code.", "overtime"), StringLength(Text.CodeLength)] string earningCodeId, UpdateEarningCodeRequest request, [FromIfMatch] ExpectedVersion? expectedVersion, CancellationToken cancellationToken) =>
        mediator.Send(request.ToCommand(CodeOrId.Parse(earningCodeId), expectedVersion), cancellationToken);

    /// <summary>Remove an earning code.</summary>
    /// <remarks>Only while no pay run, no timesheet entry and no pay rule uses it; otherwise retire it. `ordinary` and `bonus` can't be removed: `gross_pay` and `bonuses` make lines of them.</remarks>
    [HttpDelete("{earningCodeId}", Name = "deleteEarningCode")]
    [RequiresScope(Scopes.DeletePayRates)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [Refuses(ErrorCodes.InUse)]
    public async Task<NoContentResult> Delete([Described("The earning code's id or code.", "overtime"), StringLength(Text.CodeLength)] string earningCodeId, [FromIfMatch] ExpectedVersion? expectedVersion, CancellationToken cancellationToken)
    {
        await mediator.Send(new DeleteEarningCode(CodeOrId.Parse(earningCodeId), expectedVersion), cancellationToken);
        return NoContent();
    }
}
