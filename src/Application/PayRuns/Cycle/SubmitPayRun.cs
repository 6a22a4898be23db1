using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Persistence;
using Payroll.Application.PayRuns.Staleness;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayRuns;
using Payroll.Domain.Paystubs;

namespace Payroll.Application.PayRuns.Cycle;

/// <summary>Makes an approved run final and issues its paystubs, if it is still what would be calculated now.</summary>
public sealed record SubmitPayRun(Guid PayRunId, ExpectedVersion? ExpectedVersion) : IRequest<PayRunDto>, IRefusesStaleRun;

internal sealed class SubmitPayRunHandler(IPayrollDbContext db, StaleInputs stale, PaidHours hours, PayRunDtoFactory view, TimeProvider clock)
    : IRequestHandler<SubmitPayRun, PayRunDto>
{
    // So that memory does not grow with the run.
    private const int PaystubsAtOnce = 5_000;

    public Task<PayRunDto> Handle(SubmitPayRun command, CancellationToken cancellationToken) =>
        db.SerializableAsync(token => SubmitAsync(command, token), cancellationToken);

    private async Task<PayRunDto> SubmitAsync(SubmitPayRun command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var run = await db.GetRunAsync(command.PayRunId, cancellationToken);
        run.Expect(command.ExpectedVersion);
        if (run.Status == PayRunStatus.Approved) await stale.RefuseAsync(run, cancellationToken);
        run.Submit(now);
        var paid = await db.PayRunResults.Where(result => result.PayRunId == run.Id && result.Outcome == PayRunOutcome.Paid)
            .OrderBy(result => result.EmployeeId).Select(result => new { result.Id, result.EmployeeId }).ToListAsync(cancellationToken);
        var paystubs = paid.Zip(OrderedIds.At(now, paid.Count), (result, id) => Paystub.Issue(id, run, result.Id, result.EmployeeId, now));
        foreach (var some in paystubs.Chunk(PaystubsAtOnce)) await db.InsertManyAsync(some, cancellationToken);
        if (run.Type == PayRunType.Regular) await NoteGroupAsync(run, cancellationToken);
        await hours.FreezeAsync(run, paid.ConvertAll(result => result.Id), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return await view.CreateAsync(run, cancellationToken);
    }

    // Other runs pay premiums of a week once the regular run of its last day is submitted: also to employees whom this run does not pay.
    private async Task NoteGroupAsync(PayRun run, CancellationToken cancellationToken)
    {
        var groupId = run.PayGroupId;
        db.NotePayrollChange(await db.Employments.Where(employment => employment.PayGroupId == groupId).Select(employment => employment.EmployeeId).Distinct().ToListAsync(cancellationToken));
    }
}
