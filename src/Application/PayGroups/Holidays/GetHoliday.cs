using AutoMapper;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.PayGroups.Holidays;

/// <summary>One holiday.</summary>
public sealed record GetHoliday(Guid HolidayId) : IRequest<HolidayDto>;

internal sealed class GetHolidayHandler(IPayrollDbContext db, IMapper mapper) : IRequestHandler<GetHoliday, HolidayDto>
{
    public async Task<HolidayDto> Handle(GetHoliday query, CancellationToken cancellationToken) =>
        mapper.Map<HolidayDto>(await db.Holidays.Include(h => h.PayGroup).GetAsync(query.HolidayId, cancellationToken));
}
