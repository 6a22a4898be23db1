using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;

namespace Payroll.Application.Employees;

/// <summary>Saves an employee, and names the other employee if they conflict.</summary>
internal static class EmployeeConflicts
{
    public const string EmailTaken = "An employee has this e-mail address already (case is ignored, and it stays taken when employment ends).";

    /// <exception cref="ConflictException">Another employee has the e-mail or the external id.</exception>
    public static Task SaveAsync(IPayrollDbContext db, Employee employee, CancellationToken cancellationToken) => db.SaveOrConflictAsync(
        [
            new(
                UniqueIndexes.EmployeeEmail,
                db.Employees.Where(e => e.EmailNormalized == employee.EmailNormalized && e.Id != employee.Id).Select(e => e.Id),
                ErrorCodes.EmployeeAlreadyExists,
                EmailTaken),
            new(
                UniqueIndexes.EmployeeExternalId,
                db.Employees.Where(e => e.ExternalId == employee.ExternalId && e.Id != employee.Id).Select(e => e.Id),
                ErrorCodes.EmployeeAlreadyExists,
                "An employee has this external id already."),
        ],
        cancellationToken);
}
