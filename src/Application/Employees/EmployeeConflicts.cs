using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Errors;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;

namespace Payroll.Application.Employees;

/// <summary>Saves an employee, and says who is in the way when somebody is.</summary>
internal static class EmployeeConflicts
{
    /// <exception cref="ConflictException">Another employee has the e-mail or the external id.</exception>
    public static async Task SaveAsync(IPayrollDbContext db, Employee employee, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (UniqueViolationException violation) when (violation.Index == UniqueIndexes.EmployeeEmail)
        {
            var other = await db.Employees.Where(e => e.EmailNormalized == employee.EmailNormalized && e.Id != employee.Id)
                .Select(e => (Guid?)e.Id).FirstOrDefaultAsync(cancellationToken);
            throw new ConflictException(
                ErrorCodes.EmployeeAlreadyExists, "An employee has this e-mail address already (case is ignored, and it stays taken when employment ends).", other);
        }
        catch (UniqueViolationException violation) when (violation.Index == UniqueIndexes.EmployeeExternalId)
        {
            var other = await db.Employees.Where(e => e.ExternalId == employee.ExternalId && e.Id != employee.Id)
                .Select(e => (Guid?)e.Id).FirstOrDefaultAsync(cancellationToken);
            throw new ConflictException(ErrorCodes.EmployeeAlreadyExists, "An employee has this external id already.", other);
        }
    }
}
