using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.PayRates;

namespace Payroll.Application.Timesheets.Recording;

/// <summary>A code that entries name.</summary>
/// <param name="Id">Its id.</param>
/// <param name="IsRetired">Nothing new may take it.</param>
internal sealed record NamedCode(Guid Id, bool IsRetired);

/// <summary>Everything that some entries name, read as sets: a query for each kind, however many entries there are.</summary>
internal sealed record TimesheetReferences(
    IReadOnlySet<Guid> EmployeeIds,
    IReadOnlyDictionary<string, Guid> ByExternalId,
    IReadOnlyDictionary<string, NamedCode> CostCodes,
    IReadOnlyDictionary<string, NamedCode> EarningCodes)
{
    public static async Task<TimesheetReferences> LoadAsync(IPayrollDbContext db, IReadOnlyList<TimesheetDraft> drafts, CancellationToken cancellationToken)
    {
        var ids = drafts.Select(draft => draft.Item.EmployeeId).OfType<Guid>().Distinct().ToList();
        var externalIds = Names(drafts, item => item.EmployeeExternalId);
        var costCodes = Names(drafts, item => item.CostCode.Value);
        var earningCodes = Names(drafts, item => item.EarningCode.Value);
        var known = ids.Count == 0 ? [] : await db.Employees.Where(e => EF.Parameter(ids).Contains(e.Id)).Select(e => e.Id).ToListAsync(cancellationToken);
        var named = externalIds.Count == 0 ? [] : await db.Employees.Where(e => EF.Parameter(externalIds).Contains(e.ExternalId!))
            .Select(e => new { e.Id, e.ExternalId }).ToDictionaryAsync(e => e.ExternalId!, e => e.Id, StringComparer.Ordinal, cancellationToken);
        return new TimesheetReferences(
            known.ToHashSet(),
            named,
            costCodes.Count == 0 ? new Dictionary<string, NamedCode>() : await db.CostCodes.Where(code => EF.Parameter(costCodes).Contains(code.Code))
                .ToDictionaryAsync(code => code.Code, code => new NamedCode(code.Id, code.Status == CodeStatus.Retired), StringComparer.Ordinal, cancellationToken),
            earningCodes.Count == 0 ? new Dictionary<string, NamedCode>() : await db.EarningCodes.Where(code => EF.Parameter(earningCodes).Contains(code.Code))
                .ToDictionaryAsync(code => code.Code, code => new NamedCode(code.Id, code.Status == CodeStatus.Retired), StringComparer.Ordinal, cancellationToken));
    }

    private static List<string> Names(IReadOnlyList<TimesheetDraft> drafts, Func<TimesheetEntryItem, string?> name) =>
        drafts.Select(draft => name(draft.Item)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
}
