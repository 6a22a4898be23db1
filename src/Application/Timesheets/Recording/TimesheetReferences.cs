using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.PayRates;

namespace Payroll.Application.Timesheets.Recording;

/// <summary>Days on which somebody is employed, and where.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; null: no end.</param>
/// <param name="TimeZone">Of the pay group that pays them.</param>
internal sealed record EmployedDays(DateOnly From, DateOnly? To, string TimeZone);

/// <summary>A person whom entries name.</summary>
/// <param name="Id">The employee's id.</param>
/// <param name="Days">When they are employed.</param>
internal sealed record NamedEmployee(Guid Id, IReadOnlyList<EmployedDays> Days)
{
    public EmployedDays? On(DateOnly day) => Days.FirstOrDefault(days => days.From <= day && (days.To is null || day <= days.To));
}

/// <summary>A code that entries name.</summary>
/// <param name="Id">Its id.</param>
/// <param name="IsRetired">Nothing new may take it.</param>
internal sealed record NamedCode(Guid Id, bool IsRetired);

/// <summary>Everything that some entries name, read as sets: a query for each kind, however many entries there are.</summary>
internal sealed record TimesheetReferences(
    IReadOnlyDictionary<Guid, NamedEmployee> ById,
    IReadOnlyDictionary<string, NamedEmployee> ByExternalId,
    IReadOnlyDictionary<string, NamedCode> CostCodes,
    IReadOnlyDictionary<string, NamedCode> EarningCodes)
{
    public static async Task<TimesheetReferences> LoadAsync(IPayrollDbContext db, IReadOnlyList<TimesheetDraft> drafts, CancellationToken cancellationToken)
    {
        var ids = drafts.Select(draft => draft.Item.EmployeeId ?? (draft.Item.EmployeeExternalId is null ? draft.Existing?.EmployeeId : null)).OfType<Guid>().Distinct().ToList();
        var externalIds = drafts.Select(draft => draft.Item.EmployeeExternalId).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var costCodes = drafts.Select(draft => draft.Item.CostCode.Value).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var earningCodes = drafts.Select(draft => draft.Item.EarningCode.Value).OfType<string>().Distinct(StringComparer.Ordinal).ToList();

        var rows = new List<EmploymentRow>();
        if (ids.Count > 0) rows.AddRange(await RowsOf(db, db.Employees.Where(e => EF.Parameter(ids).Contains(e.Id))).ToListAsync(cancellationToken));
        if (externalIds.Count > 0) rows.AddRange(await RowsOf(db, db.Employees.Where(e => EF.Parameter(externalIds).Contains(e.ExternalId!))).ToListAsync(cancellationToken));
        var people = new Dictionary<Guid, NamedEmployee>();
        var named = new Dictionary<string, NamedEmployee>(StringComparer.Ordinal);
        foreach (var person in rows.Distinct().GroupBy(row => (row.EmployeeId, row.ExternalId)))
        {
            var employee = new NamedEmployee(person.Key.EmployeeId, person.Select(row => new EmployedDays(row.From, row.To, row.TimeZone)).ToList());
            people[employee.Id] = employee;
            if (person.Key.ExternalId is { } externalId) named[externalId] = employee;
        }

        return new TimesheetReferences(
            people,
            named,
            costCodes.Count == 0 ? new Dictionary<string, NamedCode>() : await db.CostCodes.Where(code => EF.Parameter(costCodes).Contains(code.Code))
                .ToDictionaryAsync(code => code.Code, code => new NamedCode(code.Id, code.Status == CodeStatus.Retired), StringComparer.Ordinal, cancellationToken),
            earningCodes.Count == 0 ? new Dictionary<string, NamedCode>() : await db.EarningCodes.Where(code => EF.Parameter(earningCodes).Contains(code.Code))
                .ToDictionaryAsync(code => code.Code, code => new NamedCode(code.Id, code.Status == CodeStatus.Retired), StringComparer.Ordinal, cancellationToken));
    }

    private static IQueryable<EmploymentRow> RowsOf(IPayrollDbContext db, IQueryable<Domain.Employees.Employee> employees) =>
        from employee in employees
        join employment in db.Employments on employee.Id equals employment.EmployeeId
        join payGroup in db.PayGroups on employment.PayGroupId equals payGroup.Id
        select new EmploymentRow(employee.Id, employee.ExternalId, employment.EffectiveFrom, employment.EffectiveTo, payGroup.TimeZone);

    private sealed record EmploymentRow(Guid EmployeeId, string? ExternalId, DateOnly From, DateOnly? To, string TimeZone);
}
