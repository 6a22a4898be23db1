using AutoMapper;
using AutoMapper.QueryableExtensions;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Pages;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;

namespace Payroll.Application.PayGroups.Holidays;

/// <summary>The organization's holidays, by date.</summary>
/// <param name="From">Those from that day on.</param>
/// <param name="To">Those up to that day.</param>
/// <param name="PayGroup">A code: those that hold for that group, which are its own and those of all.</param>
/// <param name="Page">Which page.</param>
public sealed record ListHolidays(DateOnly? From, DateOnly? To, string? PayGroup, PageRequest Page) : IRequest<Page<HolidayDto>>;

internal sealed class ListHolidaysValidator : AbstractValidator<ListHolidays>
{
    public ListHolidaysValidator() => RuleFor(query => query.To)
        .Must((query, to) => to is null || query.From is null || to >= query.From)
        .WithErrorCode(FieldErrorCodes.Inconsistent)
        .WithMessage("'to' must not come before 'from'.");
}

internal sealed class ListHolidaysHandler(IPayrollDbContext db, IMapper mapper) : IRequestHandler<ListHolidays, Page<HolidayDto>>
{
    public async Task<Page<HolidayDto>> Handle(ListHolidays query, CancellationToken cancellationToken)
    {
        if (CodeLookups.FindsNothing(query.PayGroup)) return Paging.Empty<HolidayDto>();
        var rows = db.Holidays.AsQueryable();
        if (query.From is { } from) rows = rows.Where(h => h.Date >= from);
        if (query.To is { } to) rows = rows.Where(h => h.Date <= to);
        if (query.PayGroup is { } code)
            rows = rows.Where(h => db.PayGroups.Any(g => g.Code == code && (h.PayGroupId == null || h.PayGroupId == g.Id)));
        if (query.Page.AfterDayAndId(nameof(HolidayDto)) is { } after)
        {
            var (day, id) = after;
            rows = rows.Where(h => h.Date > day || (h.Date == day && h.Id.CompareTo(id) > 0));
        }

        var page = await rows.OrderBy(h => h.Date).ThenBy(h => h.Id).Take(query.Page.Size + 1)
            .ProjectTo<HolidayDto>(mapper.ConfigurationProvider).ToListAsync(cancellationToken);
        return Paging.Cut(page, query.Page, last => PageRequest.CursorOf(nameof(HolidayDto), last.Date, last.HolidayId));
    }
}
