using MediatR;
using Payroll.Application.Common;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Common.Security;
using Payroll.Application.PayRuns.Staleness;
using Payroll.Domain.PayRuns;

namespace Payroll.Application.PayRuns.Cycle;

/// <summary>Approves what was calculated, if it is what would be calculated now.</summary>
public sealed record ApprovePayRun(Guid PayRunId, bool AcceptExceptions, ExpectedVersion? ExpectedVersion) : IRequest<PayRunDto>, IRefusesStaleRun;

internal sealed class ApprovePayRunHandler(
    IPayrollDbContext db, ICurrentCaller caller, StaleInputs stale, PayRunDtoFactory view, TimeProvider clock) : IRequestHandler<ApprovePayRun, PayRunDto>
{
    public Task<PayRunDto> Handle(ApprovePayRun command, CancellationToken cancellationToken) =>
        db.SerializableAsync(token => ApproveAsync(command, token), cancellationToken);

    private async Task<PayRunDto> ApproveAsync(ApprovePayRun command, CancellationToken cancellationToken)
    {
        var run = await db.GetRunAsync(command.PayRunId, cancellationToken);
        run.Expect(command.ExpectedVersion);
        if (run.Status == PayRunStatus.Calculated) await stale.RefuseAsync(run, cancellationToken);
        run.Approve(command.AcceptExceptions, caller.ApiKeyId, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return view.CreateFresh(run);
    }
}
