using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Employees;
using Payroll.Domain.Common;

namespace Payroll.Application.PayRates;

/// <summary>Finds what a pay rate's request names; what is not there becomes an error of its field.</summary>
internal static class PayRateReferences
{
    /// <summary>Stands for an employee who was named and not looked up yet, where only matters that somebody was.</summary>
    public static readonly Guid Somebody = Guid.Empty;

    /// <summary>The employee with an id, with an external id, or with both; null where neither is given.</summary>
    public static async Task<Guid?> EmployeeAsync(
        IPayrollDbContext db, Guid? id, string? externalId, List<FieldError> errors, CancellationToken cancellationToken)
    {
        if (id is null && externalId is null) return null;
        var employees = await NamedEmployees.LoadAsync(db, [id], [externalId], cancellationToken);
        return employees.Find(id, externalId, errors) ?? Somebody;
    }

    /// <summary>The employment type with a code; null where none is given.</summary>
    public static async Task<Guid?> EmploymentTypeAsync(
        IPayrollDbContext db, string? code, List<FieldError> errors, CancellationToken cancellationToken)
    {
        if (code is null) return null;
        var found = await db.EmploymentTypes.AsNoTracking().FindByCodeAsync(code, cancellationToken);
        if (found is null) errors.Add((await KnownCodes.ReadAsync(db.EmploymentTypes, "employment type", cancellationToken)).Unknown("employment_type", code));
        return found?.Id;
    }
}
