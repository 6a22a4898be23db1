using AutoMapper;
using MediatR;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Codes;
using Payroll.Domain.Common;

namespace Payroll.Application.Codes.CostCodes;

/// <summary>Adds a cost code.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parent">The code above it; null: the top.</param>
public sealed record CreateCostCode(string Code, string Name, string? Parent) : IRequest<CostCodeDto>;

internal sealed class CreateCostCodeHandler(IPayrollDbContext db, IMapper mapper, TimeProvider clock) : IRequestHandler<CreateCostCode, CostCodeDto>
{
    public Task<CostCodeDto> Handle(CreateCostCode command, CancellationToken cancellationToken) =>
        db.SerializableAsync(token => CreateAsync(command, token), cancellationToken);

    private async Task<CostCodeDto> CreateAsync(CreateCostCode command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var place = await db.FindPlaceAsync(command.Parent, cancellationToken);
        var code = CostCode.Configure(Guid.CreateVersion7(now), db.OrganizationId, command.Code, command.Name, place, now);
        db.CostCodes.Add(code);
        await db.SaveOrConflictAsync(
            [
                new(
                    UniqueIndexes.CostCode,
                    db.CostCodes.Where(c => c.Code == code.Code).Select(c => c.Id),
                    ErrorCodes.AlreadyExists,
                    $"There is a cost code '{code.Code}' already. Use it, or give another code."),
            ],
            cancellationToken);
        return mapper.Map<CostCodeDto>(code);
    }
}
