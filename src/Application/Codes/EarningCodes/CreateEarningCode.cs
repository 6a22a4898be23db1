using AutoMapper;
using MediatR;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Codes;
using Payroll.Domain.Common;

namespace Payroll.Application.Codes.EarningCodes;

/// <summary>Adds an earning code. What its lines count for follows from its kind where nothing is said.</summary>
public sealed record CreateEarningCode(string Code, string Name, EarningKind Kind, TreatmentRules Treatment) : IRequest<EarningCodeDto>;

internal sealed class CreateEarningCodeHandler(IPayrollDbContext db, IMapper mapper, TimeProvider clock)
    : IRequestHandler<CreateEarningCode, EarningCodeDto>
{
    public async Task<EarningCodeDto> Handle(CreateEarningCode command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var treatment = command.Treatment.Over(EarningTreatment.Of(command.Kind));
        var code = EarningCode.Configure(Guid.CreateVersion7(now), db.OrganizationId, command.Code, command.Name, command.Kind, treatment, now);
        db.EarningCodes.Add(code);
        await db.SaveOrConflictAsync(
            [
                new(
                    UniqueIndexes.EarningCode,
                    db.EarningCodes.Where(c => c.Code == code.Code).Select(c => c.Id),
                    ErrorCodes.AlreadyExists,
                    $"There is an earning code '{code.Code}' already. Use it, or give another code."),
            ],
            cancellationToken);
        return mapper.Map<EarningCodeDto>(code);
    }
}
