using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.PayRates;

/// <summary>One pay rate.</summary>
public sealed record GetPayRate(Guid PayRateId) : IRequest<PayRateDto>;

internal sealed class GetPayRateHandler(IPayrollDbContext db) : IRequestHandler<GetPayRate, PayRateDto>
{
    public async Task<PayRateDto> Handle(GetPayRate query, CancellationToken cancellationToken) =>
        await PayRateDto.Of(db, db.PayRates.Where(rate => rate.Id == query.PayRateId)).FirstOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException();
}
