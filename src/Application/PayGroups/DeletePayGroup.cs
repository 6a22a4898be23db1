using MediatR;
using Payroll.Application.Common;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;

namespace Payroll.Application.PayGroups;

/// <summary>Removes a pay group that nobody is employed in and that has no pay run.</summary>
public sealed record DeletePayGroup(Guid PayGroupId, ExpectedVersion? ExpectedVersion) : IRequest;

internal sealed class DeletePayGroupHandler(IPayrollDbContext db) : IRequestHandler<DeletePayGroup, Unit>
{
    public async Task<Unit> Handle(DeletePayGroup command, CancellationToken cancellationToken)
    {
        var group = await db.PayGroups.GetAsync(command.PayGroupId, cancellationToken);
        group.Expect(command.ExpectedVersion);
        db.PayGroups.Remove(group);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (ReferenceViolationException)
        {
            throw new ConflictException(ErrorCodes.InUse, "People are or were employed in this group, or it has pay runs: it can't be removed.");
        }

        return Unit.Value;
    }
}
