using Payroll.Domain.Employees;

namespace Payroll.Application.Common.Persistence;

/// <summary>Reads one employee with a query that is compiled once: what an integration asks for most often.</summary>
public interface IEmployeeReader
{
    /// <summary>The employee with their employments, not tracked; null where the organization has none with this id.</summary>
    Task<Employee?> FindAsync(Guid employeeId, CancellationToken cancellationToken);
}
