using Payroll.Domain.PayRates;

namespace Payroll.Application.PayRates;

/// <summary>A pay rate with what callers call the things that it names.</summary>
/// <param name="Rate">The rate.</param>
/// <param name="EmployeeExternalId">The caller's own id of the rate's employee.</param>
/// <param name="EmploymentType">The code of its employment type.</param>
internal sealed record NamedPayRate(PayRate Rate, string? EmployeeExternalId, string? EmploymentType);
