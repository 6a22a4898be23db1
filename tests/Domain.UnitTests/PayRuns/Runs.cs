using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayGroups;
using Payroll.Domain.PayRuns;

namespace Payroll.Domain.UnitTests.PayRuns;

/// <summary>Runs of 1 to 14 June 2026, brought where a test wants them.</summary>
internal static class Runs
{
    public static readonly DateTimeOffset At = new(2026, 6, 15, 9, 0, 0, TimeSpan.Zero);
    public static readonly Guid Key = Id(7);

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    public static PayGroup Group()
    {
        var calendar = new PayCalendar(PayFrequency.Biweekly, new(2026, 6, 1), 5, PayDateAdjustment.None);
        var schedule = PaySchedule.Configure(Id(1), Id(9), "biweekly", "Every two weeks", calendar, At);
        return PayGroup.Configure(Id(2), "engineering", "Engineering", schedule, new(Jurisdiction.None, "USD", "America/New_York", DayOfWeek.Monday), At);
    }

    public static PayRun Open(PayRunType type = PayRunType.Regular, DateOnly? payDate = null) =>
        PayRun.Open(Id(3), Group(), type, new PayPeriod(new(2026, 6, 1), new(2026, 6, 14), new(2026, 6, 19)), payDate, At);

    public static PayRun In(PayRunStatus status, int exceptions = 0)
    {
        var run = Open();
        if (status == PayRunStatus.Draft) return run;
        if (status == PayRunStatus.Cancelled)
        {
            run.Cancel(At);
            return run;
        }

        run.StartCalculation(Id(4), Key, At);
        if (status == PayRunStatus.Calculating) return run;
        run.FinishCalculation(new PayRunTotals(2, new(10), new(1), new(2), new(3), new(6), new(0)), exceptions, 1, 0, At);
        if (status == PayRunStatus.Calculated) return run;
        run.Approve(acceptExceptions: true, Key, At);
        if (status == PayRunStatus.Approved) return run;
        run.Submit(At);
        if (status == PayRunStatus.Submitted) return run;
        run.MarkPaid(At);
        return run;
    }
}
