using AutoMapper;
using MediatR;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.PayGroups.Holidays;

/// <summary>Adds a holiday.</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">What people call it.</param>
/// <param name="PayGroup">The code of the group that keeps it; null: all do.</param>
public sealed record CreateHoliday(DateOnly Date, string Name, string? PayGroup) : IRequest<HolidayDto>;

internal sealed class CreateHolidayHandler(IPayrollDbContext db, IMapper mapper, TimeProvider clock) : IRequestHandler<CreateHoliday, HolidayDto>
{
    public async Task<HolidayDto> Handle(CreateHoliday command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var group = command.PayGroup is null ? null : await db.PayGroups.FindByCodeAsync(command.PayGroup, cancellationToken)
            ?? throw await KnownCodes.RefusalAsync(db.PayGroups, "pay_group", "pay group", command.PayGroup, cancellationToken);
        var holiday = Holiday.Declare(Guid.CreateVersion7(now), db.OrganizationId, command.Date, command.Name, group, now);
        db.Holidays.Add(holiday);
        await HolidayConflicts.SaveAsync(db, holiday, cancellationToken);
        return mapper.Map<HolidayDto>(holiday);
    }
}
