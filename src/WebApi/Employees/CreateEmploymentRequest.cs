using System.ComponentModel.DataAnnotations;
using Payroll.Application.Common;
using Payroll.Application.Employees.Employments;
using Payroll.Domain.Common;

namespace Payroll.WebApi.Employees;

/// <summary>Another dated employment; what is left out is as in the employment before.</summary>
public sealed record CreateEmploymentRequest
{
    /// <summary>The first day on which it holds. After the end of employment it takes the person on again.</summary>
    [Required]
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>The code of a pay group.</summary>
    [StringLength(Text.CodeLength)]
    public Optional<string> PayGroup { get; init; }

    /// <summary>The code of an employment type.</summary>
    [StringLength(Text.CodeLength)]
    public Optional<string> EmploymentType { get; init; }

    /// <summary>Trade and level.</summary>
    [StringLength(Text.NameLength)]
    public Optional<string?> Classification { get; init; }

    /// <summary>The days of the week that are worked; null: Monday to Friday.</summary>
    [MinLength(1), MaxLength(7)]
    public Optional<IReadOnlyList<DayOfWeek>?> WorkingDays { get; init; }

    internal CreateEmployment ToCommand(Guid employeeId, ExpectedVersion? expectedVersion) =>
        new(employeeId, EffectiveFrom.GetValueOrDefault(), PayGroup.Value, EmploymentType.Value, Classification, WorkingDays, expectedVersion);
}
