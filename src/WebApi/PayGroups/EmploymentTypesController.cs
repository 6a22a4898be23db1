using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Payroll.Application.Common;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Pages;
using Payroll.Application.PayGroups.EmploymentTypes;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.Common;
using Payroll.Domain.PayGroups;
using Payroll.WebApi.Authentication;
using Payroll.WebApi.ConditionalRequests;
using Payroll.WebApi.Http;
using Payroll.WebApi.OpenApi;
using Payroll.WebApi.RequestReading.Query;

namespace Payroll.WebApi.PayGroups;

/// <summary>Employment types: the kinds of employment that employees can have.</summary>
[ApiController]
[Route("api/v1/employment-types")]
public sealed class EmploymentTypesController(IMediator mediator) : ControllerBase
{
    /// <summary>Create an employment type.</summary>
    /// <remarks>Employees refer to it by its code, which never changes.</remarks>
    [HttpPost(Name = "createEmploymentType")]
    [RequiresScope(Scopes.CreatePayGroups)]
    [ProducesResponseType<EmploymentTypeDto>(StatusCodes.Status201Created)]
    [Refuses(ErrorCodes.AlreadyExists)]
    public async Task<ActionResult<EmploymentTypeDto>> Create(CreateEmploymentTypeRequest request, CancellationToken cancellationToken)
    {
        var type = await mediator.Send(new CreateEmploymentType(request.Code!, request.Name!, request.TaxTreatment ?? TaxTreatment.Employee), cancellationToken);
        return Created(ApiPrefix.Locate(HttpContext, $"/employment-types/{type.EmploymentTypeId}"), type);
    }

    /// <summary>List the employment types.</summary>
    /// <remarks>`full_time`, `part_time`, `casual` and `contractor` exist from the start.</remarks>
    [HttpGet(Name = "listEmploymentTypes")]
    [RequiresScope(Scopes.ReadPayGroups)]
    public Task<Page<EmploymentTypeDto>> List(
        [Described("Only the one with this code.", "casual"), StringLength(Text.CodeLength)] string? code,
        [FromQuery] PageQuery page,
        CancellationToken cancellationToken) =>
        mediator.Send(new ListEmploymentTypes(page.ToRequest(), code), cancellationToken);

    /// <summary>Get an employment type.</summary>
    [HttpGet("{employmentTypeId}", Name = "getEmploymentType")]
    [RequiresScope(Scopes.ReadPayGroups)]
    public Task<EmploymentTypeDto> Get([Described("The employment type's id or code.", "full_time"), StringLength(Text.CodeLength)] string employmentTypeId, CancellationToken cancellationToken) =>
        mediator.Send(new GetEmploymentType(CodeOrId.Parse(employmentTypeId)), cancellationToken);

    /// <summary>Change an employment type.</summary>
    /// <remarks>The tax treatment changes only while no employment has this type.</remarks>
    [HttpPatch("{employmentTypeId}", Name = "updateEmploymentType")]
    [RequiresScope(Scopes.UpdatePayGroups)]
    [Refuses(ErrorCodes.InUse)]
    public Task<EmploymentTypeDto> Update(
        [Described("The employment type's id or code.", "full_time"), StringLength(Text.CodeLength)] string employmentTypeId, UpdateEmploymentTypeRequest request, [FromIfMatch] ExpectedVersion? expectedVersion, CancellationToken cancellationToken) =>
        mediator.Send(new UpdateEmploymentType(CodeOrId.Parse(employmentTypeId), request.Name.Value, request.TaxTreatment.OrNull(), expectedVersion), cancellationToken);

    /// <summary>Remove an employment type.</summary>
    /// <remarks>Only while no past or present employment has this type, and no pay rate and no pay rule names it.</remarks>
    [HttpDelete("{employmentTypeId}", Name = "deleteEmploymentType")]
    [RequiresScope(Scopes.DeletePayGroups)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [Refuses(ErrorCodes.InUse)]
    public async Task<NoContentResult> Delete([Described("The employment type's id or code.", "full_time"), StringLength(Text.CodeLength)] string employmentTypeId, [FromIfMatch] ExpectedVersion? expectedVersion, CancellationToken cancellationToken)
    {
        await mediator.Send(new DeleteEmploymentType(CodeOrId.Parse(employmentTypeId), expectedVersion), cancellationToken);
        return NoContent();
    }
}
