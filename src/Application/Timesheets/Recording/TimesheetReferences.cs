using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Employees;
using Payroll.Domain.PayRates;

namespace Payroll.Application.Timesheets.Recording;

/// <summary>A code that entries name.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Code">The code.</param>
/// <param name="IsRetired">Nothing new may take it.</param>
internal sealed record NamedCode(Guid Id, string Code, bool IsRetired);

/// <summary>Everything that some entries name, read as sets: a query for each kind, however many entries there are.</summary>
internal sealed record TimesheetReferences(
    NamedEmployees Employees,
    IReadOnlyDictionary<string, NamedCode> CostCodes,
    IReadOnlyDictionary<string, NamedCode> EarningCodes)
{
    public static async Task<TimesheetReferences> LoadAsync(IPayrollDbContext db, IReadOnlyList<TimesheetDraft> drafts, CancellationToken cancellationToken)
    {
        var costCodes = CodeLookups.CodesAmong(drafts.Select(draft => draft.Item.CostCode.Value));
        var earningCodes = CodeLookups.CodesAmong(drafts.Select(draft => draft.Item.EarningCode.Value));
        return new TimesheetReferences(
            await NamedEmployees.LoadAsync(db, drafts.Select(draft => draft.Item.EmployeeId), drafts.Select(draft => draft.Item.EmployeeExternalId.Value), cancellationToken),
            await CodesAsync(
                costCodes,
                db.CostCodes.Where(code => EF.Parameter(costCodes).Contains(code.Code)).Select(code => new NamedCode(code.Id, code.Code, code.Status == CodeStatus.Retired)),
                cancellationToken),
            await CodesAsync(
                earningCodes,
                db.EarningCodes.Where(code => EF.Parameter(earningCodes).Contains(code.Code)).Select(code => new NamedCode(code.Id, code.Code, code.Status == CodeStatus.Retired)),
                cancellationToken));
    }

    private static async Task<Dictionary<string, NamedCode>> CodesAsync(List<string> names, IQueryable<NamedCode> codes, CancellationToken cancellationToken) =>
        names.Count == 0 ? [] : await codes.ToDictionaryAsync(code => code.Code, StringComparer.Ordinal, cancellationToken);
}
