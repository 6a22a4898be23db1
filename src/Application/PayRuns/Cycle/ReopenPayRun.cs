using MediatR;
using Payroll.Application.Common;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.PayRuns.Cycle;

/// <summary>Goes back to draft, and drops the results.</summary>
public sealed record ReopenPayRun(Guid PayRunId, ExpectedVersion? ExpectedVersion) : IRequest<PayRunDto>;

internal sealed class ReopenPayRunHandler(IPayrollDbContext db, PayRunDtoFactory view, TimeProvider clock) : IRequestHandler<ReopenPayRun, PayRunDto>
{
    public Task<PayRunDto> Handle(ReopenPayRun command, CancellationToken cancellationToken) =>
        db.SerializableAsync(token => ReopenAsync(command, token), cancellationToken);

    private async Task<PayRunDto> ReopenAsync(ReopenPayRun command, CancellationToken cancellationToken)
    {
        var run = await db.GetRunAsync(command.PayRunId, cancellationToken);
        run.Expect(command.ExpectedVersion);
        run.Reopen(clock.GetUtcNow());
        await db.DropResultsAsync(run, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return await view.CreateAsync(run, cancellationToken);
    }
}
