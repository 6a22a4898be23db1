using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Employees;

namespace Payroll.Infrastructure.Persistence;

/// <summary>Reads one employee with a compiled query. The context's filter is part of it: another organization's employee is not found.</summary>
internal sealed class EmployeeReader(IPayrollDbContext db) : IEmployeeReader
{
    // A compiled query belongs to a model, and each database has its own.
    private static readonly ConditionalWeakTable<IModel, Query> Queries = [];

    private readonly PayrollDbContext context = (PayrollDbContext)db;

    public async Task<Employee?> FindAsync(Guid employeeId, CancellationToken cancellationToken)
    {
        Employee? found = null;
        await foreach (var employee in Queries.GetValue(context.Model, _ => new Query()).ById(context, employeeId).WithCancellation(cancellationToken))
            found = employee;
        return found;
    }

    private sealed class Query
    {
        // Not FirstOrDefault: beside a collection it becomes a subquery, and twice as slow. The key makes it one row.
        public Func<PayrollDbContext, Guid, IAsyncEnumerable<Employee>> ById { get; } = EF.CompileAsyncQuery(
            (PayrollDbContext db, Guid id) => db.Employees.AsNoTracking().Where(employee => employee.Id == id).Include(employee => employee.Employments));
    }
}
