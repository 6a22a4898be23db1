using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.PayRules;

namespace Payroll.Application.PayRules;

/// <summary>Creates a pay rule set.</summary>
public sealed record CreatePayRule(PayRuleFields Fields) : IRequest<PayRuleDto>;

internal sealed class CreatePayRuleValidator : AbstractValidator<CreatePayRule>
{
    public CreatePayRuleValidator() => RuleFor(command => command.Fields).Custom((fields, context) => context.AddAll(PayRuleReader.CheckNew(fields)));
}

internal sealed class CreatePayRuleHandler(IPayrollDbContext db, TimeProvider clock) : IRequestHandler<CreatePayRule, PayRuleDto>
{
    // Other writers of the organization wait: what the rules name stays until they are saved.
    public Task<PayRuleDto> Handle(CreatePayRule command, CancellationToken cancellationToken) =>
        db.SerializableAsync(token => CreateAsync(command.Fields, token), cancellationToken);

    private async Task<PayRuleDto> CreateAsync(PayRuleFields fields, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var terms = await PayRuleReader.ReadAsync(db, fields, null, cancellationToken);
        var set = PayRuleSet.Create(Guid.CreateVersion7(now), db.OrganizationId, terms, now);
        db.PayRuleSets.Add(set);
        await PayRuleConflicts.SaveAsync(db, set, cancellationToken);
        return await PayRuleDto.Of(db, db.PayRuleSets.Where(one => one.Id == set.Id)).SingleAsync(cancellationToken);
    }
}
