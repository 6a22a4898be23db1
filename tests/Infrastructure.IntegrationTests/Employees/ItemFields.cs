using Payroll.Application.Employees;

namespace Payroll.Infrastructure.IntegrationTests.Employees;

/// <summary>What an item says of an employee.</summary>
internal sealed record ItemFields : EmployeeFields;
