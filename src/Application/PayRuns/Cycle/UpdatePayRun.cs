using MediatR;
using Payroll.Application.Common;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.PayRuns.Cycle;

/// <summary>Moves a draft's pay date.</summary>
public sealed record UpdatePayRun(Guid PayRunId, DateOnly? PayDate, ExpectedVersion? ExpectedVersion) : IRequest<PayRunDto>;

internal sealed class UpdatePayRunHandler(IPayrollDbContext db, PayRunDtoFactory view, TimeProvider clock) : IRequestHandler<UpdatePayRun, PayRunDto>
{
    public async Task<PayRunDto> Handle(UpdatePayRun command, CancellationToken cancellationToken)
    {
        var run = await db.GetRunAsync(command.PayRunId, cancellationToken);
        run.Expect(command.ExpectedVersion);
        if (command.PayDate is { } payDate) run.MovePayDate(payDate, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return await view.CreateAsync(run, cancellationToken);
    }
}
