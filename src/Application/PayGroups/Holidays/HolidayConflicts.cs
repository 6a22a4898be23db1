using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.PayGroups.Holidays;

/// <summary>Saves a holiday, of which there is one for each date and pay group, and one for all.</summary>
internal static class HolidayConflicts
{
    public static Task SaveAsync(IPayrollDbContext db, Holiday holiday, CancellationToken cancellationToken)
    {
        var (date, holdsFor) = (holiday.Date, holiday.HoldsFor);
        var whose = holiday.PayGroup is { } group ? $"the pay group '{group.Code}'" : "all pay groups";
        return db.SaveOrConflictAsync(
            [
                new(
                    UniqueIndexes.HolidayDate,
                    db.Holidays.Where(h => h.Date == date && h.HoldsFor == holdsFor).Select(h => h.Id),
                    ErrorCodes.AlreadyExists,
                    $"There is a holiday of {whose} on {date:O} already. Change that one, or give another date."),
            ],
            cancellationToken);
    }
}
