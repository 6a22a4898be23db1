using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Pages;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.PayRules;

/// <summary>The organization's pay rule sets.</summary>
/// <param name="Code">The versions of this one.</param>
/// <param name="PayGroup">Those of the pay group with this code.</param>
/// <param name="Project">Those of this project; white space around it doesn't count.</param>
/// <param name="On">Those in force on this day: one for each scope.</param>
/// <param name="Page">Which page.</param>
public sealed record ListPayRules(string? Code, string? PayGroup, string? Project, DateOnly? On, PageRequest Page) : IRequest<Page<PayRuleDto>>;

internal sealed class ListPayRulesHandler(IPayrollDbContext db) : IRequestHandler<ListPayRules, Page<PayRuleDto>>
{
    public async Task<Page<PayRuleDto>> Handle(ListPayRules query, CancellationToken cancellationToken)
    {
        var sets = db.PayRuleSets.AsNoTracking();
        if (CodeLookups.FindsNothing(query.Code) || CodeLookups.FindsNothing(query.PayGroup)) sets = sets.Where(_ => false);
        else
        {
            if (query.Code is { } code) sets = sets.Where(set => set.Code == code);
            if (query.PayGroup is { } payGroup) sets = sets.Where(set => db.PayGroups.Any(group => group.Id == set.PayGroupId && group.Code == payGroup));
        }

        if (query.Project?.Trim() is { } project) sets = sets.Where(set => set.Project == project);
        if (query.On is { } day)
        {
            sets = sets.Where(set => set.EffectiveFrom <= day && !db.PayRuleSets.Any(
                later => later.Scope == set.Scope && later.EffectiveFrom <= day && later.EffectiveFrom > set.EffectiveFrom));
        }

        var page = await sets.ToPageAsync(query.Page, set => set.Id, cancellationToken);
        var ids = page.Data.Select(set => set.Id).ToList();
        var answers = await PayRuleDto.Of(db, db.PayRuleSets.Where(set => ids.Contains(set.Id))).ToListAsync(cancellationToken);
        return new Page<PayRuleDto>(answers.OrderBy(answer => answer.PayRuleId).ToList(), page.HasMore, page.NextCursor);
    }
}
