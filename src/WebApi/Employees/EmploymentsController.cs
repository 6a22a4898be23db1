using MediatR;
using Microsoft.AspNetCore.Mvc;
using Payroll.Application.Common;
using Payroll.Application.Common.Pages;
using Payroll.Application.Employees.Employments;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.Common;
using Payroll.WebApi.Authentication;
using Payroll.WebApi.ConditionalRequests;
using Payroll.WebApi.Http;
using Payroll.WebApi.OpenApi;
using Payroll.WebApi.RequestReading.Query;

namespace Payroll.WebApi.Employees;

/// <summary>The dated employments of an employee.</summary>
[ApiController]
[Route("api/v1/employees/{employeeId:guid}/employments")]
public sealed class EmploymentsController(IMediator mediator) : ControllerBase
{
    /// <summary>List an employee's dated employments.</summary>
    /// <remarks>Each holds until the day before the next, or until the end of employment.</remarks>
    [HttpGet(Name = "listEmployments")]
    [RequiresScope(Scopes.ReadEmployees)]
    public Task<Page<EmploymentDto>> ListEmployments(
        Guid employeeId, [FromQuery] PageQuery page, CancellationToken cancellationToken) =>
        mediator.Send(new ListEmployments(employeeId, page.ToRequest()), cancellationToken);

    /// <summary>Date another employment.</summary>
    /// <remarks>
    /// A change from `effective_from` on, up to the next dated one; after the end of employment, taking the person on again. Where an
    /// employment begins on that day already, its terms change, and where these terms hold already, nothing does: then the answer is 200, with
    /// the employment in which the day lies. Days that a submitted run has paid stay as they
    /// are (409 `invalid_state`), and a pay group in another time zone can't take over days with clocked hours (409 `in_use`).
    /// `If-Match` takes the employee's version, which a change raises.
    /// </remarks>
    [HttpPost(Name = "createEmployment")]
    [RequiresScope(Scopes.CreateEmployees)]
    [ProducesResponseType<EmploymentDto>(StatusCodes.Status200OK)]
    [ProducesResponseType<EmploymentDto>(StatusCodes.Status201Created)]
    [Refuses(ErrorCodes.InvalidState, ErrorCodes.InUse)]
    public async Task<ActionResult<EmploymentDto>> CreateEmployment(
        Guid employeeId, CreateEmploymentRequest request, [FromIfMatch] ExpectedVersion? expectedVersion, CancellationToken cancellationToken)
    {
        var dated = await mediator.Send(request.ToCommand(employeeId, expectedVersion), cancellationToken);
        return dated.IsNew ? Created(ApiPrefix.Locate(HttpContext, $"/employees/{employeeId}/employments"), dated.Employment) : dated.Employment;
    }
}
