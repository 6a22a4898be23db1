using MediatR;
using Payroll.Application.Common;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;

namespace Payroll.Application.Codes.EarningCodes;

/// <summary>Removes an earning code that nothing uses.</summary>
public sealed record DeleteEarningCode(CodeOrId EarningCode, ExpectedVersion? ExpectedVersion) : IRequest;

internal sealed class DeleteEarningCodeHandler(IPayrollDbContext db) : IRequestHandler<DeleteEarningCode, Unit>
{
    public Task<Unit> Handle(DeleteEarningCode command, CancellationToken cancellationToken) =>
        db.SerializableAsync(token => DeleteAsync(command, token), cancellationToken);

    private async Task<Unit> DeleteAsync(DeleteEarningCode command, CancellationToken cancellationToken)
    {
        var code = await db.EarningCodes.GetAsync(command.EarningCode, cancellationToken);
        code.Expect(command.ExpectedVersion);
        code.RefuseRemovalWhenNeeded();
        if (await db.IsUsedAsync(code, cancellationToken)) throw InUse();
        db.EarningCodes.Remove(code);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (ReferenceViolationException)
        {
            throw InUse();
        }

        return Unit.Value;
    }

    private static ConflictException InUse() => new(ErrorCodes.InUse, "The earning code is in use: it can't be removed. Retire it instead.");
}
