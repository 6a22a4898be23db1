using AutoMapper;
using MediatR;
using Payroll.Application.Common;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Codes;
using Payroll.Domain.Common;

namespace Payroll.Application.Codes.EarningCodes;

/// <summary>Changes an earning code; null leaves a member as it is. All but the name and the status change only while nothing uses it.</summary>
public sealed record UpdateEarningCode(
    CodeOrId EarningCode, string? Name, EarningKind? Kind, TreatmentRules Treatment, CodeStatus? Status, ExpectedVersion? ExpectedVersion)
    : IRequest<EarningCodeDto>;

internal sealed class UpdateEarningCodeHandler(IPayrollDbContext db, IMapper mapper, TimeProvider clock)
    : IRequestHandler<UpdateEarningCode, EarningCodeDto>
{
    public Task<EarningCodeDto> Handle(UpdateEarningCode command, CancellationToken cancellationToken) =>
        db.SerializableAsync(token => UpdateAsync(command, token), cancellationToken);

    private async Task<EarningCodeDto> UpdateAsync(UpdateEarningCode command, CancellationToken cancellationToken)
    {
        var code = await db.EarningCodes.GetAsync(command.EarningCode, cancellationToken);
        code.Expect(command.ExpectedVersion);
        var now = clock.GetUtcNow();
        var (kind, treatment) = (command.Kind ?? code.Kind, command.Treatment.Over(code.Treatment));
        if ((kind != code.Kind || treatment != code.Treatment) && await db.IsUsedAsync(code, cancellationToken))
        {
            throw new ConflictException(
                ErrorCodes.InUse, "Pay runs, timesheet entries or pay rules use the earning code: only its name and its status can change. Retire it, and create another one.");
        }

        code.Treat(kind, treatment, now);
        code.Become(command.Status ?? code.Status, now);
        code.Rename(command.Name ?? code.Name, now);
        await db.SaveChangesAsync(cancellationToken);
        return mapper.Map<EarningCodeDto>(code);
    }
}
