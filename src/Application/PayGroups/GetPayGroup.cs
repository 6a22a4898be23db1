using AutoMapper;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.PayGroups;

/// <summary>One pay group.</summary>
public sealed record GetPayGroup(CodeOrId PayGroup) : IRequest<PayGroupDto>;

internal sealed class GetPayGroupHandler(IPayrollDbContext db, IMapper mapper) : IRequestHandler<GetPayGroup, PayGroupDto>
{
    public async Task<PayGroupDto> Handle(GetPayGroup query, CancellationToken cancellationToken) =>
        mapper.Map<PayGroupDto>(await db.PayGroups.Include(g => g.PaySchedule).GetAsync(query.PayGroup, cancellationToken));
}
