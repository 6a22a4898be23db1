using FluentValidation;
using MediatR;
using Payroll.Application.Common;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Pages;
using Payroll.Application.Common.Persistence;
using Payroll.Application.PayGroups.Holidays;
using Payroll.Domain.Common;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.PayGroups.PaySchedules;

/// <summary>The periods of a schedule that touch a range of days: from today, for a year, when nothing else is said.</summary>
public sealed record ListPayPeriods(CodeOrId PaySchedule, DateOnly? From, DateOnly? To, PageRequest Page) : IRequest<Page<PayPeriodDto>>;

internal sealed class ListPayPeriodsValidator : AbstractValidator<ListPayPeriods>
{
    public ListPayPeriodsValidator() => RuleFor(query => query.To)
        .Must((query, to) => to is null || query.From is null || to >= query.From)
        .WithErrorCode(FieldErrorCodes.Inconsistent)
        .WithMessage("'to' must not come before 'from'.");
}

internal sealed class ListPayPeriodsHandler(IPayrollDbContext db, TimeProvider clock)
    : IRequestHandler<ListPayPeriods, Page<PayPeriodDto>>
{
    public async Task<Page<PayPeriodDto>> Handle(ListPayPeriods query, CancellationToken cancellationToken)
    {
        var schedule = await db.PaySchedules.GetAsync(query.PaySchedule, cancellationToken);
        var from = query.From ?? Earlier(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), query.To);
        var to = query.To ?? Earlier(from.AddYears(1), PayrollDates.Latest);
        var last = query.Page.AfterDay(nameof(PayPeriodDto));
        var range = new DateRange(last is { } after && after >= from ? Earlier(after.AddDays(1), to) : from, to);
        var periods = schedule.Calendar.PeriodsTouching(range, PayCalendar.NoHolidays)
            .Where(period => last is null || period.Start > last)
            .Take(query.Page.Size + 1)
            .ToList();
        if (periods.Count > 0) periods = await WithHolidaysAsync(schedule.Calendar, new(periods[0].Start, periods[^1].End), cancellationToken);
        return Paging.Cut(periods, query.Page, period => PageRequest.CursorOf(nameof(PayPeriodDto), period.Start)).Select(PayPeriodDto.Of);
    }

    // A schedule belongs to no pay group: the holidays are those of all.
    private async Task<List<PayPeriod>> WithHolidaysAsync(PayCalendar calendar, DateRange page, CancellationToken cancellationToken)
    {
        var holidays = await HolidaysAround.LoadAsync(db, [], calendar.DaysThatDecide(page), cancellationToken);
        return calendar.PeriodsTouching(page, holidays.OfAll).ToList();
    }

    private static DateOnly Earlier(DateOnly day, DateOnly? other) => other < day ? other.Value : day;
}
