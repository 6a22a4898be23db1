using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Payroll.Application.Common.Pages;
using Payroll.Application.PayRates;
using Payroll.Domain.ApiKeys;
using Payroll.WebApi.Authentication;

namespace Payroll.WebApi.PayRates;

/// <summary>Pay rates: what an hour is worth.</summary>
[ApiController]
[Route("api/v1/pay-rates")]
public sealed class PayRatesController(IMediator mediator) : ControllerBase
{
    /// <summary>List the pay rates.</summary>
    /// <remarks>Pay is given for each run so far, and rates can't be kept yet: the list is empty.</remarks>
    [HttpGet(Name = "listPayRates")]
    [RequiresScope(Scopes.ReadPayRates)]
    public Task<Page<PayRateDto>> List(
        [Range(1, PageRequest.MaxLimit)] int? limit, [StringLength(200)] string? cursor, CancellationToken cancellationToken) =>
        mediator.Send(new ListPayRates(new PageRequest(limit, cursor)), cancellationToken);
}
