using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.Paystubs;

/// <summary>One paystub.</summary>
public sealed record GetPaystub(Guid PaystubId) : IRequest<PaystubDto>;

internal sealed class GetPaystubHandler(IPayrollDbContext db) : IRequestHandler<GetPaystub, PaystubDto>
{
    public async Task<PaystubDto> Handle(GetPaystub query, CancellationToken cancellationToken) =>
        PaystubDto.Of(
            await db.Paystubs.AsNoTracking().Include(stub => stub.Result.Lines).Include(stub => stub.Result.PayRun.PayGroup)
                .FirstOrDefaultAsync(stub => stub.Id == query.PaystubId, cancellationToken)
            ?? throw new NotFoundException());
}
