using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.PayRules;

/// <summary>Updates a pay rule set. What is not given stays; null clears; rules are replaced as a whole.</summary>
/// <param name="PayRuleId">Which.</param>
/// <param name="Fields">What changes.</param>
/// <param name="ExpectedVersion">The version that the caller knows.</param>
public sealed record UpdatePayRule(Guid PayRuleId, PayRuleFields Fields, ExpectedVersion? ExpectedVersion) : IRequest<PayRuleDto>;

internal sealed class UpdatePayRuleValidator : AbstractValidator<UpdatePayRule>
{
    public UpdatePayRuleValidator() => RuleFor(command => command.Fields).Custom((fields, context) => context.AddAll(PayRuleReader.CheckRules(fields)));
}

internal sealed class UpdatePayRuleHandler(IPayrollDbContext db, TimeProvider clock) : IRequestHandler<UpdatePayRule, PayRuleDto>
{
    public Task<PayRuleDto> Handle(UpdatePayRule command, CancellationToken cancellationToken) =>
        db.SerializableAsync(token => UpdateAsync(command, token), cancellationToken);

    private async Task<PayRuleDto> UpdateAsync(UpdatePayRule command, CancellationToken cancellationToken)
    {
        var set = await db.PayRuleSets.GetAsync(command.PayRuleId, cancellationToken);
        set.Expect(command.ExpectedVersion);
        set.Update(await PayRuleReader.ReadAsync(db, command.Fields, set.Terms, cancellationToken), clock.GetUtcNow());
        await PayRuleConflicts.SaveAsync(db, set, cancellationToken);
        return await PayRuleDto.Of(db, db.PayRuleSets.Where(one => one.Id == set.Id)).SingleAsync(cancellationToken);
    }
}
