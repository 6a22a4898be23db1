using AutoMapper;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.Codes.CostCodes;

/// <summary>One cost code.</summary>
public sealed record GetCostCode(CodeOrId CostCode) : IRequest<CostCodeDto>;

internal sealed class GetCostCodeHandler(IPayrollDbContext db, IMapper mapper) : IRequestHandler<GetCostCode, CostCodeDto>
{
    public async Task<CostCodeDto> Handle(GetCostCode query, CancellationToken cancellationToken) =>
        mapper.Map<CostCodeDto>(await db.CostCodes.Include(code => code.Parent).GetAsync(query.CostCode, cancellationToken));
}
