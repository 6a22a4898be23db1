namespace Payroll.Domain.PayRates;

/// <summary>Whose and which work a pay rate is for. Texts are compared by their characters; case counts. The unit is not part of it.</summary>
/// <param name="EmployeeId">The only person that it is for; null: anybody of the classification.</param>
/// <param name="Classification">The trade and level that it is for; null: the person, whatever they do.</param>
/// <param name="Project">The only project that it is for; null: any.</param>
/// <param name="EmploymentTypeId">The only kind of employment that it is for; null: any.</param>
public sealed record PayRateKey(Guid? EmployeeId, string? Classification, string? Project, Guid? EmploymentTypeId);
