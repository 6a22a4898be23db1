using AutoMapper;
using MediatR;
using Payroll.Application.Common;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.Codes.EarningCodes;

/// <summary>One earning code.</summary>
public sealed record GetEarningCode(CodeOrId EarningCode) : IRequest<EarningCodeDto>;

internal sealed class GetEarningCodeHandler(IPayrollDbContext db, IMapper mapper) : IRequestHandler<GetEarningCode, EarningCodeDto>
{
    public async Task<EarningCodeDto> Handle(GetEarningCode query, CancellationToken cancellationToken) =>
        mapper.Map<EarningCodeDto>(await db.EarningCodes.GetAsync(query.EarningCode, cancellationToken));
}
