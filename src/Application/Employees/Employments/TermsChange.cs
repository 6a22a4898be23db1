using Payroll.Application.Common;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.Employees.Employments;

/// <summary>What changes of an employment's terms. What is not given stays.</summary>
internal sealed record TermsChange(
    PayGroup? PayGroup, EmploymentType? EmploymentType, Optional<string?> Classification, WorkingDays? WorkingDays)
{
    /// <summary>Finds what is named by code, and adds an error for what is not there.</summary>
    /// <exception cref="DomainRuleException">The classification is too long.</exception>
    public static TermsChange Read(
        string? payGroup,
        string? employmentType,
        Optional<string?> classification,
        Optional<IReadOnlyList<DayOfWeek>?> workingDays,
        EmploymentCatalog catalog,
        List<FieldError> errors) => new(
            payGroup is null ? null : catalog.PayGroup(payGroup, errors),
            employmentType is null ? null : catalog.EmploymentType(employmentType, errors),
            // As it will be kept, so that the same one with a blank more is no change.
            classification.Select<string?>(text => Text.Optional(text, Text.NameLength, "classification")),
            workingDays.HasValue ? Domain.Employees.WorkingDays.OrDefault(workingDays.Value) : null);

    /// <summary>The terms after the change.</summary>
    public EmploymentTerms Of(EmploymentTerms terms) => new(
        PayGroup?.Id ?? terms.PayGroupId,
        EmploymentType?.Id ?? terms.EmploymentTypeId,
        Classification.Or(terms.Classification),
        WorkingDays ?? terms.WorkingDays);
}
