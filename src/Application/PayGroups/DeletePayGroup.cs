using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;

namespace Payroll.Application.PayGroups;

/// <summary>Removes a pay group that nobody is employed in and that has no pay run, and its holidays with it.</summary>
public sealed record DeletePayGroup(Guid PayGroupId, ExpectedVersion? ExpectedVersion) : IRequest;

internal sealed class DeletePayGroupHandler(IPayrollDbContext db) : IRequestHandler<DeletePayGroup, Unit>
{
    public async Task<Unit> Handle(DeletePayGroup command, CancellationToken cancellationToken)
    {
        try
        {
            return await db.SerializableAsync(token => DeleteAsync(command, token), cancellationToken);
        }
        catch (ReferenceViolationException)
        {
            throw new ConflictException(ErrorCodes.InUse, "People are or were employed in this group, or it has pay runs: it can't be removed.");
        }
    }

    private async Task<Unit> DeleteAsync(DeletePayGroup command, CancellationToken cancellationToken)
    {
        var group = await db.PayGroups.GetAsync(command.PayGroupId, cancellationToken);
        group.Expect(command.ExpectedVersion);
        db.Holidays.RemoveRange(await db.Holidays.Where(h => h.PayGroupId == group.Id).ToListAsync(cancellationToken));
        db.PayGroups.Remove(group);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
