using Payroll.Domain.Employees;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.Employees;

/// <summary>An employee with the employment that is in force today.</summary>
/// <param name="Employee">The employee.</param>
/// <param name="StartDate">The first day of employment.</param>
/// <param name="EndDate">The last day of employment; null while it has no end.</param>
/// <param name="Employment">The employment in force.</param>
/// <param name="PayGroup">Its pay group.</param>
/// <param name="EmploymentType">Its type.</param>
/// <param name="FirstPayPeriod">The pay period of the first day of employment.</param>
/// <param name="Today">The day that it is in the pay group's time zone.</param>
internal sealed record CurrentEmployee(
    Employee Employee,
    DateOnly StartDate,
    DateOnly? EndDate,
    Employment Employment,
    PayGroup PayGroup,
    EmploymentType EmploymentType,
    PayPeriod FirstPayPeriod,
    DateOnly Today);
