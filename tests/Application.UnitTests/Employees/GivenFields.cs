using Payroll.Application.Employees;

namespace Payroll.Application.UnitTests.Employees;

/// <summary>What a caller gives.</summary>
public sealed record GivenFields : EmployeeFields;
