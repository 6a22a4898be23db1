using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Payroll.Application.Common;
using Payroll.Application.Common.Batches;
using Payroll.Application.Common.Pages;
using Payroll.Application.Employees;
using Payroll.Application.Employees.Employments;
using Payroll.Application.Employees.Imports;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.Common;
using Payroll.WebApi.Authentication;
using Payroll.WebApi.ConditionalRequests;
using Payroll.WebApi.Http;
using Payroll.WebApi.OpenApi;
using Payroll.WebApi.RequestReading.Batches;
using Payroll.WebApi.RequestReading.Body;
using Payroll.WebApi.RequestReading.Query;

namespace Payroll.WebApi.Employees;

/// <summary>Employees: the people who are paid.</summary>
[ApiController]
[Route("api/v1/employees")]
public sealed class EmployeesController(IMediator mediator) : ControllerBase
{
    /// <summary>Create an employee.</summary>
    /// <remarks>The answer shows the first pay period. Account numbers and tax identifiers are kept encrypted, and shown by their last digits from then on.</remarks>
    [HttpPost(Name = "createEmployee")]
    [RequiresScope(Scopes.CreateEmployees)]
    [ProducesResponseType<EmployeeDto>(StatusCodes.Status201Created)]
    [Refuses(ErrorCodes.EmployeeAlreadyExists)]
    public async Task<ActionResult<EmployeeDto>> Create(CreateEmployeeRequest request, CancellationToken cancellationToken)
    {
        var employee = await mediator.Send(new CreateEmployee(request), cancellationToken);
        return Created(ApiPrefix.Locate(HttpContext, $"/employees/{employee.EmployeeId}"), employee);
    }

    /// <summary>List employees.</summary>
    /// <remarks>
    /// `pay_group` and `employment_type` are codes, of what is in force today. `search` finds part of a name, an e-mail address
    /// or an external id, whatever the case.
    /// </remarks>
    [HttpGet(Name = "listEmployees")]
    [RequiresScope(Scopes.ReadEmployees)]
    public Task<Page<EmployeeDto>> List(
        [Described("Only of the pay group with this code.", "engineering"), StringLength(Text.CodeLength)] string? payGroup,
        [Described("Only of the employment type with this code.", "full_time"), StringLength(Text.CodeLength)] string? employmentType,
        [Described("Only in this state.", "active")] EmployeeStatus? status,
        [Described("Part of a name, an e-mail address or an external id, whatever the case.", "doe"), StringLength(Text.NameLength)] string? search,
        [Described("Only the one with this id in your own system; case counts.", "E-1001"), StringLength(Text.ExternalIdLength)] string? externalId,
        [Described("Only what was changed at this time or later.", "2026-06-01T00:00:00Z")] DateTimeOffset? updatedSince,
        [FromQuery] PageQuery page,
        CancellationToken cancellationToken) =>
        mediator.Send(new ListEmployees(payGroup, employmentType, status, search, externalId, updatedSince, page.ToRequest()), cancellationToken);

    /// <summary>Get an employee.</summary>
    /// <remarks>Pay group, type, classification and working days are those in force today.</remarks>
    [HttpGet("{employeeId:guid}", Name = "getEmployee")]
    [RequiresScope(Scopes.ReadEmployees)]
    public Task<EmployeeDto> Get(Guid employeeId, CancellationToken cancellationToken) =>
        mediator.Send(new GetEmployee(employeeId), cancellationToken);

    /// <summary>Change an employee.</summary>
    /// <remarks>
    /// A merge patch. Another pay group, type, classification or working days hold from `effective_from` on, as a dated employment.
    /// `start_date` can't move past hours that are not paid yet, and a pay group in another time zone can't take over days with clocked
    /// hours (409 `in_use`).
    /// </remarks>
    [HttpPatch("{employeeId:guid}", Name = "updateEmployee")]
    [RequiresScope(Scopes.UpdateEmployees)]
    [Refuses(ErrorCodes.EmployeeAlreadyExists, ErrorCodes.InvalidState, ErrorCodes.InUse)]
    public Task<EmployeeDto> Update(
        Guid employeeId, UpdateEmployeeRequest request, [FromIfMatch] ExpectedVersion? expectedVersion, CancellationToken cancellationToken) =>
        mediator.Send(new UpdateEmployee(employeeId, request, expectedVersion), cancellationToken);

    /// <summary>End an employment.</summary>
    /// <remarks>
    /// On `end_date`, or today in the pay group's time zone. Repeatable. The history stays, and the e-mail address stays taken. Later
    /// changes and later employments are deleted. Between two employments, leave `end_date` out or give the end of the first one (and
    /// its reason again).
    /// Unpaid hours after that day are a conflict (409 `in_use`). An employee without hours whom no pay run names is removed
    /// instead, with their own pay rates, and the answer is 204.
    /// </remarks>
    [HttpDelete("{employeeId:guid}", Name = "deleteEmployee")]
    [RequiresScope(Scopes.DeleteEmployees)]
    [ProducesResponseType<EmployeeDto>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [Refuses(ErrorCodes.InvalidState, ErrorCodes.InUse)]
    public async Task<ActionResult<EmployeeDto>> Delete(
        Guid employeeId,
        [Described("The last day of employment; today in the pay group's time zone when left out.", "2026-12-31")] DateOnly? endDate,
        [Described("Why, in your words.", "Resigned"), StringLength(Text.DescriptionLength)] string? reason,
        [FromIfMatch] ExpectedVersion? expectedVersion,
        CancellationToken cancellationToken)
    {
        var employee = await mediator.Send(new DeleteEmployee(employeeId, endDate, reason, expectedVersion), cancellationToken);
        return employee is null ? NoContent() : employee;
    }

    /// <summary>List an employee's dated employments.</summary>
    /// <remarks>Each holds until the day before the next, or until the end of employment.</remarks>
    [HttpGet("{employeeId:guid}/employments", Name = "listEmployments")]
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
    [HttpPost("{employeeId:guid}/employments", Name = "createEmployment")]
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

    /// <summary>Import employees.</summary>
    /// <remarks>
    /// Up to 10,000, as JSON or as CSV with a header row. Employees with a known `external_id` are changed, the others are taken on. Each
    /// item is answered. If you send the same items again, each is `unchanged`.
    /// </remarks>
    [HttpPost("batch", Name = "importEmployees")]
    [RequiresScope(Scopes.CreateEmployees, Scopes.UpdateEmployees)]
    [RequestSizeLimit(BodyLimits.Batch)]
    [Refuses(ErrorCodes.BatchRejected)]
    public Task<BatchDto<ImportedEmployeeDto>> Import(EmployeeBatchRequest request, [BatchModeParameter] BatchMode? mode, CancellationToken cancellationToken) =>
        mediator.Send(new ImportEmployees(request.Read.Select(item => item.Select<EmployeeFields>(one => one)).ToList(), mode ?? BatchMode.Atomic), cancellationToken);
}
