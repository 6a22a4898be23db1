namespace Payroll.Domain.Employees;

/// <summary>Who an employee is.</summary>
/// <param name="FirstName">Given name.</param>
/// <param name="LastName">Family name.</param>
/// <param name="Email">E-mail address; unique in the organization, case ignored.</param>
/// <param name="ExternalId">The id in the caller's own system.</param>
/// <param name="BirthDate">Date of birth.</param>
public sealed record EmployeeIdentity(string FirstName, string LastName, string Email, string? ExternalId, DateOnly? BirthDate);
