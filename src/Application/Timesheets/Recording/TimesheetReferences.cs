using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Employees;
using Payroll.Domain.Codes;
using Payroll.Domain.Common;

namespace Payroll.Application.Timesheets.Recording;

/// <summary>A code that entries name.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Code">The code.</param>
/// <param name="IsRetired">Nothing new may take it.</param>
internal sealed record NamedCode(Guid Id, string Code, bool IsRetired);

/// <summary>The codes of one kind that entries name.</summary>
/// <param name="Found">Those that there are.</param>
/// <param name="Known">For those that there are not.</param>
internal sealed record NamedCodes(IReadOnlyDictionary<string, NamedCode> Found, KnownCodes Known);

/// <summary>Everything that some entries name, read as sets: a query for each kind, however many entries there are.</summary>
internal sealed record TimesheetReferences(
    NamedEmployees Employees,
    NamedCodes CostCodes,
    NamedCodes EarningCodes)
{
    public static async Task<TimesheetReferences> LoadAsync(IPayrollDbContext db, IReadOnlyList<TimesheetEntryFields> entries, CancellationToken cancellationToken)
    {
        return new TimesheetReferences(
            await NamedEmployees.LoadAsync(db, entries.Select(fields => fields.EmployeeId), entries.Select(fields => fields.EmployeeExternalId.Value), cancellationToken),
            await CodesAsync(entries.Select(fields => fields.CostCode.Value).ToList(), db.CostCodes, db.CostCodes.Where(code => code.Status == CodeStatus.Active), code => code.IsRetired, "cost code", cancellationToken),
            await CodesAsync(entries.Select(fields => fields.EarningCode.Value).ToList(), db.EarningCodes, db.EarningCodes.Where(code => code.Status == CodeStatus.Active), code => code.IsRetired, "earning code", cancellationToken));
    }

    private static async Task<NamedCodes> CodesAsync<T>(
        List<string?> named, IQueryable<T> resources, IQueryable<T> active, Func<T, bool> isRetired, string what, CancellationToken cancellationToken)
        where T : Resource, IHasCode
    {
        var codes = CodeLookups.CodesAmong(named);
        var found = codes.Count == 0 ? [] : (await resources.AsNoTracking().Where(code => EF.Parameter(codes).Contains(code.Code)).ToListAsync(cancellationToken))
            .ToDictionary(code => code.Code, code => new NamedCode(code.Id, code.Code, isRetired(code)), StringComparer.Ordinal);
        return new(found, await KnownCodes.ReadIfMissingAsync(named, found.Keys, active, what, cancellationToken));
    }
}
