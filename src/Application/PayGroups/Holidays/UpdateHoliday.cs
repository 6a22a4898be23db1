using AutoMapper;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.PayGroups.Holidays;

/// <summary>Changes a holiday; null leaves a member as it is.</summary>
public sealed record UpdateHoliday(Guid HolidayId, DateOnly? Date, string? Name, ExpectedVersion? ExpectedVersion) : IRequest<HolidayDto>;

internal sealed class UpdateHolidayHandler(IPayrollDbContext db, IMapper mapper, TimeProvider clock) : IRequestHandler<UpdateHoliday, HolidayDto>
{
    public async Task<HolidayDto> Handle(UpdateHoliday command, CancellationToken cancellationToken)
    {
        var holiday = await db.Holidays.Include(h => h.PayGroup).GetAsync(command.HolidayId, cancellationToken);
        holiday.Expect(command.ExpectedVersion);
        holiday.Update(command.Date ?? holiday.Date, command.Name ?? holiday.Name, clock.GetUtcNow());
        await HolidayConflicts.SaveAsync(db, holiday, cancellationToken);
        return mapper.Map<HolidayDto>(holiday);
    }
}
