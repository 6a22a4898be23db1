using AutoMapper;
using MediatR;
using Payroll.Application.Common;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.PayGroups.EmploymentTypes;

/// <summary>One kind of employment.</summary>
public sealed record GetEmploymentType(CodeOrId EmploymentType) : IRequest<EmploymentTypeDto>;

internal sealed class GetEmploymentTypeHandler(IPayrollDbContext db, IMapper mapper) : IRequestHandler<GetEmploymentType, EmploymentTypeDto>
{
    public async Task<EmploymentTypeDto> Handle(GetEmploymentType query, CancellationToken cancellationToken) =>
        mapper.Map<EmploymentTypeDto>(await db.EmploymentTypes.GetAsync(query.EmploymentType, cancellationToken));
}
