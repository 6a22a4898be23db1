using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Codes;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using Payroll.Domain.PayGroups;
using Payroll.Domain.PayRates;
using Payroll.Domain.PayRules;
using Payroll.Domain.PayRuns;
using Payroll.Domain.Paystubs;
using Payroll.Domain.Timesheets;

namespace Payroll.Infrastructure.Persistence;

/// <summary>
/// Notes, in each transaction that writes what pay is computed from, whose pay that is. While an organization's counter stands still, no
/// calculated run can have become stale; otherwise only the employees with later changes have to be compared. An instance gathers the
/// changes of one unit of work.
/// </summary>
internal sealed class PayrollChanges
{
    private readonly Dictionary<Guid, HashSet<Guid>> employees = [];

    /// <summary>The entities that pay is computed from. A test asks of each other entity why it is not among them.</summary>
    public static FrozenSet<Type> Sources { get; } = new[]
    {
        typeof(Employee), typeof(Employment), typeof(EmploymentType), typeof(PayGroup), typeof(PaySchedule), typeof(Holiday), typeof(PayRate), typeof(PayRuleSet),
        typeof(EarningCode), typeof(CostCode), typeof(TimesheetEntry), typeof(PayRunInput), typeof(Paystub),
    }.ToFrozenSet();

    /// <summary>Adds a row that is about to be saved. A resource that keeps its version is only marked as used, which changes no pay.</summary>
    public void Add(EntityEntry<IOrganizationOwned> entry)
    {
        if (!Sources.Contains(entry.Metadata.ClrType)) return;
        // No entry can name a cost code that is new.
        if (entry is { State: EntityState.Added, Entity: CostCode }) return;
        if (entry is { State: EntityState.Modified, Entity: Resource } && !entry.Property(nameof(Resource.Version)).IsModified) return;
        Add(entry.Entity.OrganizationId, [EmployeeOf(entry.Entity)]);
        if (entry.State != EntityState.Modified || entry.Metadata.FindProperty(nameof(PayRate.EmployeeId)) is not { } employee) return;
        Add(entry.Entity.OrganizationId, [entry.OriginalValues[employee] as Guid? ?? PayrollChange.Everyone]);
    }

    /// <summary>Adds rows that are written past change tracking.</summary>
    public void Add<T>(Guid organizationId, IReadOnlyList<T> rows)
        where T : class, IOrganizationOwned
    {
        if (rows.Count > 0 && Sources.Contains(typeof(T))) Add(organizationId, rows.Select(row => EmployeeOf(row)));
    }

    /// <summary>Adds employees whose pay is computed from what is written.</summary>
    public void Add(Guid organizationId, IEnumerable<Guid> changed)
    {
        if (!employees.TryGetValue(organizationId, out var known)) employees[organizationId] = known = [];
        known.UnionWith(changed);
    }

    /// <summary>Forgets what was gathered.</summary>
    public void Clear() => employees.Clear();

    /// <summary>Numbers the transaction, and notes the employees. It is the only one that writes for these organizations.</summary>
    public async Task WriteAsync(PayrollDbContext db, CancellationToken cancellationToken)
    {
        foreach (var (organization, changed) in employees)
        {
            var number = await NumberAsync(db, organization, cancellationToken);
            var at = db.Clock.GetUtcNow();
            var rows = db.PayrollChanges.IgnoreQueryFilters().Where(row => row.OrganizationId == organization && EF.Parameter(changed).Contains(row.EmployeeId));
            var updated = await rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.Number, number).SetProperty(row => row.ChangedAt, at), cancellationToken);
            if (updated == changed.Count) continue;
            var known = updated == 0 ? [] : await rows.Select(row => row.EmployeeId).ToListAsync(cancellationToken);
            await db.WriteAsync(
                changed.Except(known).Select(employee => new PayrollChange { OrganizationId = organization, EmployeeId = employee, Number = number, ChangedAt = at }).ToList(),
                cancellationToken);
        }
    }

    /// <summary>The number of the organization's last such transaction; 0 before the first.</summary>
    public static Task<long> LastAsync(PayrollDbContext db, CancellationToken cancellationToken) =>
        db.PayrollChangeCounters.Select(counter => counter.Value).FirstOrDefaultAsync(cancellationToken);

    /// <summary>What has changed after a transaction, and when.</summary>
    public static async Task<LaterPayrollChanges> AfterAsync(PayrollDbContext db, long number, CancellationToken cancellationToken)
    {
        var rows = await db.PayrollChanges.AsNoTracking().Where(row => row.Number > number).ToDictionaryAsync(row => row.EmployeeId, row => row.ChangedAt, cancellationToken);
        return new LaterPayrollChanges(rows.Remove(PayrollChange.Everyone, out var at) ? at : null, rows);
    }

    private static async Task<long> NumberAsync(PayrollDbContext db, Guid organization, CancellationToken cancellationToken)
    {
        var counter = db.PayrollChangeCounters.IgnoreQueryFilters().Where(row => row.OrganizationId == organization);
        if (await counter.ExecuteUpdateAsync(set => set.SetProperty(row => row.Value, row => row.Value + 1), cancellationToken) > 0)
            return await counter.Select(row => row.Value).FirstOrDefaultAsync(cancellationToken);
        await db.WriteAsync([new PayrollChangeCounter { OrganizationId = organization, Value = 1 }], cancellationToken);
        return 1;
    }

    private static Guid EmployeeOf(object row) => row switch
    {
        Employee employee => employee.Id,
        Employment employment => employment.EmployeeId,
        TimesheetEntry entry => entry.EmployeeId,
        PayRate rate => rate.EmployeeId ?? PayrollChange.Everyone,
        PayRunInput input => input.EmployeeId,
        Paystub paystub => paystub.EmployeeId,
        _ => PayrollChange.Everyone,
    };
}
