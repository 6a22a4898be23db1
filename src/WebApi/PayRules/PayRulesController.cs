using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Payroll.Application.Common;
using Payroll.Application.Common.Pages;
using Payroll.Application.PayRules;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.Common;
using Payroll.WebApi.Authentication;
using Payroll.WebApi.ConditionalRequests;
using Payroll.WebApi.Http;
using Payroll.WebApi.OpenApi;
using Payroll.WebApi.RequestReading.Query;

namespace Payroll.WebApi.PayRules;

/// <summary>Pay rules: what hours are worth beside their rate, as sets with a first day.</summary>
[ApiController]
[Route("api/v1/pay-rules")]
public sealed class PayRulesController(IMediator mediator) : ControllerBase
{
    /// <summary>Create a set of pay rules.</summary>
    /// <remarks>
    /// For a project, a pay group or the whole organization; work has the rules of its project, else of its pay group, else of the organization. A set holds
    /// until the next one for the same starts: to change rules that a submitted run has used, create a set with a later `effective_from`.
    /// </remarks>
    [HttpPost(Name = "createPayRule")]
    [RequiresScope(Scopes.CreatePayRates)]
    [ProducesResponseType<PayRuleDto>(StatusCodes.Status201Created)]
    [Refuses(ErrorCodes.PayRuleAlreadyExists, ErrorCodes.PayRuleInUse)]
    public async Task<ActionResult<PayRuleDto>> Create(CreatePayRuleRequest request, CancellationToken cancellationToken)
    {
        var set = await mediator.Send(request.ToCommand(), cancellationToken);
        return Created(ApiPrefix.Locate(HttpContext, $"/pay-rules/{set.PayRuleId}"), set);
    }

    /// <summary>List the sets of pay rules.</summary>
    /// <remarks>All that have ever held; with `on`, those in force on one day, one for each project and pay group and one for the organization.</remarks>
    [HttpGet(Name = "listPayRules")]
    [RequiresScope(Scopes.ReadPayRates)]
    public Task<Page<PayRuleDto>> List(
        [Described("Only the versions of the set with this code.", "on-site"), StringLength(Text.CodeLength)] string? code,
        [Described("Only those of the pay group with this code.", "site"), StringLength(Text.CodeLength)] string? payGroup,
        [Described("Only those of this project; case counts, white space around it doesn't.", "Harbour bridge"), StringLength(Text.NameLength)] string? project,
        [Described("Only those in force on this day.", "2026-07-01")] DateOnly? on,
        [FromQuery] PageQuery page,
        CancellationToken cancellationToken) =>
        mediator.Send(new ListPayRules(code, payGroup, project, on, page.ToRequest()), cancellationToken);

    /// <summary>Get a set of pay rules.</summary>
    [HttpGet("{payRuleId:guid}", Name = "getPayRule")]
    [RequiresScope(Scopes.ReadPayRates)]
    public Task<PayRuleDto> Get(Guid payRuleId, CancellationToken cancellationToken) =>
        mediator.Send(new GetPayRule(payRuleId), cancellationToken);

    /// <summary>Change a set of pay rules.</summary>
    /// <remarks>A merge patch; `rules` takes the place of all rules that are there. Once a submitted run has used the set only `name` changes: create a set with a later `effective_from`.</remarks>
    [HttpPatch("{payRuleId:guid}", Name = "updatePayRule")]
    [RequiresScope(Scopes.UpdatePayRates)]
    [Refuses(ErrorCodes.PayRuleAlreadyExists, ErrorCodes.PayRuleInUse)]
    public Task<PayRuleDto> Update(
        Guid payRuleId, UpdatePayRuleRequest request, [FromIfMatch] ExpectedVersion? expectedVersion, CancellationToken cancellationToken) =>
        mediator.Send(request.ToCommand(payRuleId, expectedVersion), cancellationToken);

    /// <summary>Remove a set of pay rules.</summary>
    /// <remarks>Only while no submitted run has used it.</remarks>
    [HttpDelete("{payRuleId:guid}", Name = "deletePayRule")]
    [RequiresScope(Scopes.DeletePayRates)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [Refuses(ErrorCodes.PayRuleInUse)]
    public async Task<NoContentResult> Delete(Guid payRuleId, [FromIfMatch] ExpectedVersion? expectedVersion, CancellationToken cancellationToken)
    {
        await mediator.Send(new DeletePayRule(payRuleId, expectedVersion), cancellationToken);
        return NoContent();
    }
}
