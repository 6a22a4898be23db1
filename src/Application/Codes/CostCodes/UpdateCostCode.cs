using AutoMapper;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Codes;

namespace Payroll.Application.Codes.CostCodes;

/// <summary>Changes a cost code; null leaves a member as it is, and a parent that is given as null moves it to the top.</summary>
public sealed record UpdateCostCode(CodeOrId CostCode, string? Name, Optional<string?> Parent, CodeStatus? Status, ExpectedVersion? ExpectedVersion)
    : IRequest<CostCodeDto>;

internal sealed class UpdateCostCodeHandler(IPayrollDbContext db, IMapper mapper, TimeProvider clock) : IRequestHandler<UpdateCostCode, CostCodeDto>
{
    public Task<CostCodeDto> Handle(UpdateCostCode command, CancellationToken cancellationToken) =>
        db.SerializableAsync(token => UpdateAsync(command, token), cancellationToken);

    private async Task<CostCodeDto> UpdateAsync(UpdateCostCode command, CancellationToken cancellationToken)
    {
        var code = await db.CostCodes.Include(c => c.Parent).GetAsync(command.CostCode, cancellationToken);
        code.Expect(command.ExpectedVersion);
        var now = clock.GetUtcNow();
        if (command.Parent.HasValue && command.Parent.Value != code.Parent?.Code)
        {
            var place = await db.FindPlaceAsync(command.Parent.Value, cancellationToken);
            code.Move(place, await db.CountLevelsAsync(code, cancellationToken), now);
        }

        code.Become(command.Status ?? code.Status, now);
        code.Rename(command.Name ?? code.Name, now);
        await db.SaveChangesAsync(cancellationToken);
        return mapper.Map<CostCodeDto>(code);
    }
}
