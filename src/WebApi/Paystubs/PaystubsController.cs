using MediatR;
using Microsoft.AspNetCore.Mvc;
using Payroll.Application.Common.Pages;
using Payroll.Application.PayRuns.Results;
using Payroll.Application.Paystubs;
using Payroll.Domain.ApiKeys;
using Payroll.WebApi.Authentication;
using Payroll.WebApi.OpenApi;
using Payroll.WebApi.RequestReading.Query;

namespace Payroll.WebApi.Paystubs;

/// <summary>Paystubs: what employees got out of submitted runs. Later changes never touch them.</summary>
[ApiController]
[Route("api/v1/paystubs")]
public sealed class PaystubsController(IMediator mediator) : ControllerBase
{
    /// <summary>List paystubs.</summary>
    /// <remarks>By employee, by pay run, and by pay date from `from` to `to`, both inclusive.</remarks>
    [HttpGet(Name = "listPaystubs")]
    [RequiresScope(Scopes.ReadPaystubs)]
    public Task<Page<PaystubDto>> List(
        [Described("Only of this employee.")] Guid? employeeId,
        [Described("Only of this pay run.")] Guid? payRunId,
        [Described("Only paid on this day or later.", "2026-06-01")] DateOnly? from,
        [Described("Only paid on this day or earlier.", "2026-06-30")] DateOnly? to,
        [FromQuery] PageQuery page,
        CancellationToken cancellationToken) =>
        mediator.Send(new ListPaystubs(employeeId, payRunId, from, to, page.ToRequest()), cancellationToken);

    /// <summary>Get a paystub.</summary>
    /// <remarks>As it was issued: later changes of the employee don't touch it.</remarks>
    [HttpGet("{paystubId:guid}", Name = "getPaystub")]
    [RequiresScope(Scopes.ReadPaystubs)]
    public Task<PaystubDto> Get(Guid paystubId, CancellationToken cancellationToken) =>
        mediator.Send(new GetPaystub(paystubId), cancellationToken);

    /// <summary>Explain a line of a paystub.</summary>
    /// <remarks>How the line's amount came to be: enough to compute it again by hand.</remarks>
    [HttpGet("{paystubId:guid}/lines/{number:int:min(1)}/explanation", Name = "explainPaystubLine")]
    [RequiresScope(Scopes.ReadPaystubs)]
    public Task<LineExplanationDto> Explain(
        Guid paystubId,
        [Described("The line's number, from 1 on.", 1)] int number,
        [Described("Also the rules that made nothing of the line's hours, each with the reason.", true)] bool? whyNot,
        CancellationToken cancellationToken) =>
        mediator.Send(new ExplainPaystubLine(paystubId, number, whyNot ?? false), cancellationToken);
}
