using MediatR;
using Payroll.Application.AuditEvents;
using Payroll.Application.Common;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.AuditEvents;

namespace Payroll.Application.PayRuns.Cycle;

/// <summary>Notes that a submitted run's money has been sent.</summary>
public sealed record MarkPayRunPaid(Guid PayRunId, ExpectedVersion? ExpectedVersion) : IRequest<PayRunDto>;

internal sealed class MarkPayRunPaidHandler(IPayrollDbContext db, PayRunView view, AuditTrail audit, TimeProvider clock) : IRequestHandler<MarkPayRunPaid, PayRunDto>
{
    public async Task<PayRunDto> Handle(MarkPayRunPaid command, CancellationToken cancellationToken)
    {
        var run = await db.GetRunAsync(command.PayRunId, cancellationToken);
        run.Expect(command.ExpectedVersion);
        run.MarkPaid(clock.GetUtcNow());
        audit.Note(AuditActions.PayRunPaid, run.Id);
        await db.SaveChangesAsync(cancellationToken);
        return await view.SeeAsync(run, cancellationToken);
    }
}
