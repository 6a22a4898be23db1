using MediatR;
using Payroll.Application.Common;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Common.Security;
using Payroll.Application.PayRuns.Calculation;

namespace Payroll.Application.PayRuns.Cycle;

/// <summary>Begins a calculation, which goes on in the background.</summary>
public sealed record CalculatePayRun(Guid PayRunId, ExpectedVersion? ExpectedVersion) : IRequest<PayRunDto>;

internal sealed class CalculatePayRunHandler(
    IPayrollDbContext db, ICurrentCaller caller, ICalculationScheduler scheduler, PayRunDtoFactory view, TimeProvider clock) : IRequestHandler<CalculatePayRun, PayRunDto>
{
    public async Task<PayRunDto> Handle(CalculatePayRun command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var run = await db.GetRunAsync(command.PayRunId, cancellationToken);
        run.Expect(command.ExpectedVersion);
        var calculationId = Guid.CreateVersion7(now);
        run.StartCalculation(calculationId, caller.ApiKeyId, now);
        await db.SaveChangesAsync(cancellationToken);
        var ticket = new CalculationTicket(run.OrganizationId, run.Id, calculationId);
        db.AfterCommit(() => scheduler.Schedule(ticket));
        return await view.CreateAsync(run, cancellationToken);
    }
}
