using MediatR;
using Payroll.Application.Common;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.PayRates;

/// <summary>Removes a pay rate that no submitted run has used.</summary>
public sealed record DeletePayRate(Guid PayRateId, ExpectedVersion? ExpectedVersion) : IRequest;

internal sealed class DeletePayRateHandler(IPayrollDbContext db) : IRequestHandler<DeletePayRate, Unit>
{
    // In turn with the runs that use rates: what was unused when it was read still is when it is removed.
    public Task<Unit> Handle(DeletePayRate command, CancellationToken cancellationToken) =>
        db.SerializableAsync(token => DeleteAsync(command, token), cancellationToken);

    private async Task<Unit> DeleteAsync(DeletePayRate command, CancellationToken cancellationToken)
    {
        var rate = await db.PayRates.GetAsync(command.PayRateId, cancellationToken);
        rate.Expect(command.ExpectedVersion);
        rate.RefuseRemovalOnceUsed();
        db.PayRates.Remove(rate);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
