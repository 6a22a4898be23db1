using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.Employees;

/// <summary>Finds what an employee's request names by code; what is not there becomes an error of its field.</summary>
internal static class EmployeeReferences
{
    public static async Task<PayGroup?> PayGroupAsync(
        IPayrollDbContext db, string code, List<FieldError> errors, CancellationToken cancellationToken)
    {
        var group = await db.PayGroups.Include(g => g.PaySchedule).FirstOrDefaultAsync(g => g.Code == code, cancellationToken);
        if (group is null) errors.Add(Lookups.UnknownReference("pay_group", "pay group", code));
        return group;
    }

    public static async Task<EmploymentType?> EmploymentTypeAsync(
        IPayrollDbContext db, string code, List<FieldError> errors, CancellationToken cancellationToken)
    {
        var type = await db.EmploymentTypes.FirstOrDefaultAsync(t => t.Code == code, cancellationToken);
        if (type is null) errors.Add(Lookups.UnknownReference("employment_type", "employment type", code));
        return type;
    }
}
