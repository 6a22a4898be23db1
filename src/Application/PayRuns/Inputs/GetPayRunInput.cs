using AutoMapper;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.PayRuns.Inputs;

/// <summary>What is given for an employee in a run.</summary>
public sealed record GetPayRunInput(Guid PayRunId, Guid EmployeeId) : IRequest<PayRunInputDto>;

internal sealed class GetPayRunInputHandler(IPayrollDbContext db, IMapper mapper) : IRequestHandler<GetPayRunInput, PayRunInputDto>
{
    public async Task<PayRunInputDto> Handle(GetPayRunInput query, CancellationToken cancellationToken) =>
        mapper.Map<PayRunInputDto>(
            await db.PayRunInputs.FirstOrDefaultAsync(i => i.PayRunId == query.PayRunId && i.EmployeeId == query.EmployeeId, cancellationToken)
            ?? throw new NotFoundException());
}
