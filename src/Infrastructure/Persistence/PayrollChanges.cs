using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Payroll.Domain.Codes;
using Payroll.Domain.Employees;
using Payroll.Domain.PayGroups;
using Payroll.Domain.PayRates;
using Payroll.Domain.PayRules;
using Payroll.Domain.PayRuns;
using Payroll.Domain.Paystubs;
using Payroll.Domain.Timesheets;

namespace Payroll.Infrastructure.Persistence;

/// <summary>
/// Raises an organization's counter in each transaction that writes what pay is computed from. While the counter stands still,
/// no calculated run can have become stale, and nothing has to be compared.
/// </summary>
internal static class PayrollChanges
{
    /// <summary>The entities that pay is computed from. A test asks of each other entity why it is not among them.</summary>
    public static FrozenSet<Type> Sources { get; } = new[]
    {
        typeof(Employee), typeof(Employment), typeof(EmploymentType), typeof(PayGroup), typeof(PaySchedule), typeof(Holiday), typeof(PayRate), typeof(PayRuleSet),
        typeof(EarningCode), typeof(CostCode), typeof(TimesheetEntry), typeof(PayRunInput), typeof(PayRunInputCode), typeof(Paystub),
    }.ToFrozenSet();

    /// <summary>Raises the counters. The transaction under way is the only one that writes for these organizations.</summary>
    public static async Task RaiseAsync(PayrollDbContext db, IReadOnlyCollection<Guid> organizations, CancellationToken cancellationToken)
    {
        foreach (var organization in organizations)
        {
            var raised = await db.PayrollChangeCounters.IgnoreQueryFilters().Where(counter => counter.OrganizationId == organization)
                .ExecuteUpdateAsync(set => set.SetProperty(counter => counter.Value, counter => counter.Value + 1), cancellationToken);
            if (raised == 0) await db.WriteAsync([new PayrollChangeCounter { OrganizationId = organization, Value = 1 }], cancellationToken);
        }
    }

    /// <summary>The number of the organization's last such transaction; 0 before the first.</summary>
    public static Task<long> LastAsync(PayrollDbContext db, CancellationToken cancellationToken) =>
        db.PayrollChangeCounters.Select(counter => counter.Value).FirstOrDefaultAsync(cancellationToken);
}
