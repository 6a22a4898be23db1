using MediatR;
using Payroll.Application.Common;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.PayRuns.Cycle;

/// <summary>Records that a submitted run's money has been sent.</summary>
public sealed record MarkPayRunPaid(Guid PayRunId, ExpectedVersion? ExpectedVersion) : IRequest<PayRunDto>;

internal sealed class MarkPayRunPaidHandler(IPayrollDbContext db, PayRunDtoFactory view, TimeProvider clock) : IRequestHandler<MarkPayRunPaid, PayRunDto>
{
    public async Task<PayRunDto> Handle(MarkPayRunPaid command, CancellationToken cancellationToken)
    {
        var run = await db.GetRunAsync(command.PayRunId, cancellationToken);
        run.Expect(command.ExpectedVersion);
        run.MarkPaid(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return await view.CreateAsync(run, cancellationToken);
    }
}
