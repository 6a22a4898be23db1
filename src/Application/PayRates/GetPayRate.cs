using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.PayRates;

/// <summary>One pay rate.</summary>
public sealed record GetPayRate(Guid PayRateId) : IRequest<PayRateDto>;

internal sealed class GetPayRateHandler(IPayrollDbContext db, PayRateNames names) : IRequestHandler<GetPayRate, PayRateDto>
{
    public async Task<PayRateDto> Handle(GetPayRate query, CancellationToken cancellationToken) =>
        await names.NameAsync(await db.PayRates.AsNoTracking().GetAsync(query.PayRateId, cancellationToken), cancellationToken);
}
