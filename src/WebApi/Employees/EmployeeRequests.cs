using System.ComponentModel.DataAnnotations;
using Payroll.Application.Common;
using Payroll.Application.Employees;
using Payroll.Domain.Common;
using Payroll.WebApi.RequestReading.Batches;

namespace Payroll.WebApi.Employees;

/// <summary>A new employee.</summary>
public sealed record CreateEmployeeRequest : EmployeeFields
{
    /// <summary>Given name.</summary>
    [Required, StringLength(Text.NameLength)]
    public override Optional<string> FirstName { get; init; }

    /// <summary>Family name.</summary>
    [Required, StringLength(Text.NameLength)]
    public override Optional<string> LastName { get; init; }

    /// <summary>E-mail address: unique in the organization, case ignored, and it stays taken when employment ends.</summary>
    [Required, StringLength(EmailAddress.MaxLength), EmailAddress]
    public override Optional<string> Email { get; init; }

    /// <summary>The code of an employment type, such as full_time.</summary>
    [Required, StringLength(Text.CodeLength)]
    public override Optional<string> EmploymentType { get; init; }

    /// <summary>The code of a pay group.</summary>
    [Required, StringLength(Text.CodeLength)]
    public override Optional<string> PayGroup { get; init; }

    /// <summary>The first day of employment.</summary>
    [Required]
    public override Optional<DateOnly> StartDate { get; init; }
}

/// <summary>Changes of an employee: what is left out stays, null clears.</summary>
public sealed record UpdateEmployeeRequest : EmployeeFields;

/// <summary>An employee of a batch, told apart by external_id. A new one needs what createEmployee requires; of a known one, what is left out stays, and null clears.</summary>
public sealed record EmployeeItemRequest : EmployeeFields;

/// <summary>Employees who are created or changed in one call.</summary>
public sealed record EmployeeBatchRequest : BatchRequest<EmployeeItemRequest>;
