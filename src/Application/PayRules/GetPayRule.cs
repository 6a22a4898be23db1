using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.PayRules;

/// <summary>One pay rule set.</summary>
public sealed record GetPayRule(Guid PayRuleId) : IRequest<PayRuleDto>;

internal sealed class GetPayRuleHandler(IPayrollDbContext db) : IRequestHandler<GetPayRule, PayRuleDto>
{
    public async Task<PayRuleDto> Handle(GetPayRule query, CancellationToken cancellationToken) =>
        await PayRuleDto.Of(db, db.PayRuleSets.Where(set => set.Id == query.PayRuleId)).FirstOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException();
}
