using MediatR;
using Payroll.Application.Common;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.PayGroups.Holidays;

/// <summary>Removes a holiday. Pay runs that exist keep their pay dates.</summary>
public sealed record DeleteHoliday(Guid HolidayId, ExpectedVersion? ExpectedVersion) : IRequest;

internal sealed class DeleteHolidayHandler(IPayrollDbContext db) : IRequestHandler<DeleteHoliday, Unit>
{
    public async Task<Unit> Handle(DeleteHoliday command, CancellationToken cancellationToken)
    {
        var holiday = await db.Holidays.GetAsync(command.HolidayId, cancellationToken);
        holiday.Expect(command.ExpectedVersion);
        db.Holidays.Remove(holiday);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
