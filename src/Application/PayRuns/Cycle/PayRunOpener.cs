using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Employees;
using Payroll.Application.PayGroups.Holidays;
using Payroll.Domain.Common;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayGroups;
using Payroll.Domain.PayRuns;

namespace Payroll.Application.PayRuns.Cycle;

/// <summary>Finds the period that a new run is for.</summary>
internal sealed class PayRunOpener(IPayrollDbContext db)
{
    public async Task<PayRun> OpenAsync(CreatePayRun command, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var group = await db.PayGroups.Include(g => g.PaySchedule).FindByCodeAsync(command.PayGroup, cancellationToken)
            ?? throw await KnownCodes.RefusalAsync(db.PayGroups, "pay_group", "pay group", command.PayGroup, cancellationToken);
        if (command.Type == PayRunType.Correction) return await OpenCorrectionAsync(command, group, now, cancellationToken);

        var dayOfPeriod = command.PayPeriodStart is { } start && command.PayPeriodEnd is { } end
            ? DayOfGivenPeriod(group, start, end)
            : await DayOfNextPeriodAsync(group, now, cancellationToken);
        var holidays = await HolidaysAround.LoadAsync(db, group, dayOfPeriod, cancellationToken);
        var period = group.PaySchedule.Calendar.PeriodContaining(dayOfPeriod, holidays.Of(group.Id));
        return PayRun.Open(Guid.CreateVersion7(now), group, command.Type, period, command.PayDate, now, command.PriceEntries is true);
    }

    private async Task<PayRun> OpenCorrectionAsync(CreatePayRun command, PayGroup group, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var corrected = await db.PayRuns.Include(r => r.PayGroup).FirstOrDefaultAsync(r => r.Id == command.CorrectsPayRunId, cancellationToken)
            ?? throw new InvalidRequestException([Lookups.UnknownReference("corrects_pay_run_id", "pay run", command.CorrectsPayRunId!)]);
        if (corrected.PayGroupId != group.Id)
        {
            throw InvalidRequestException.Of(
                "pay_group", FieldErrorCodes.Inconsistent, $"The run to be corrected is of the pay group '{corrected.PayGroup.Code}'.");
        }

        return PayRun.OpenCorrection(Guid.CreateVersion7(now), corrected, command.PayDate, now, command.PriceEntries is true);
    }

    private static DateOnly DayOfGivenPeriod(PayGroup group, DateOnly start, DateOnly end)
    {
        var nearest = group.PaySchedule.Calendar.RangeContaining(start);
        if (nearest == new DateRange(start, end)) return start;
        throw InvalidRequestException.Of(
            "pay_period_start",
            FieldErrorCodes.Inconsistent,
            $"{start:O} to {end:O} is no period of the schedule '{group.PaySchedule.Code}'. The one around the first day is {nearest.Start:O} to {nearest.End:O}.");
    }

    // A day of the period after the group's last regular run, which is past its draft; for a new group, today in its time zone.
    private async Task<DateOnly> DayOfNextPeriodAsync(PayGroup group, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var last = await db.PayRuns.Where(r => r.PayGroupId == group.Id && r.RegularPeriodStart != null)
            .OrderByDescending(r => r.RegularPeriodStart).Select(r => new { r.Id, r.Status, r.PayPeriodStart, r.PayPeriodEnd })
            .FirstOrDefaultAsync(cancellationToken);
        if (last is null) return EmployeeDtoFactory.TodayIn(group.TimeZone, now);

        // A request that is sent twice would otherwise open a run for one period after the other.
        if (last.Status == PayRunStatus.Draft)
        {
            throw new ConflictException(
                ErrorCodes.PayRunExists,
                $"The pay group's last regular run, for {last.PayPeriodStart:O} to {last.PayPeriodEnd:O}, is still in draft. Use that one; to open a later one beside it, give its dates.",
                last.Id);
        }

        return group.PaySchedule.Calendar.RangeContaining(last.PayPeriodStart).End.AddDays(1);
    }
}
