using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;
using Payroll.Domain.PayRules;

namespace Payroll.Application.PayRules;

/// <summary>Saves a rule set that conflicts with no other one. Within <see cref="IPayrollDbContext.SerializableAsync"/>, so that none is saved meanwhile.</summary>
internal static class PayRuleConflicts
{
    /// <exception cref="ConflictException">Another set of the scope or of the code starts on the same day.</exception>
    /// <exception cref="DomainRuleException">The set would take over days that submitted runs have priced with another one.</exception>
    public static async Task SaveAsync(IPayrollDbContext db, PayRuleSet set, CancellationToken cancellationToken)
    {
        var used = await db.PayRuleSets.AsNoTracking().Where(other => other.Scope == set.Scope && other.Id != set.Id && other.LastUsedOn != null).ToListAsync(cancellationToken);
        foreach (var other in used) other.RefuseSuccessorOn(set.EffectiveFrom);

        var sameDay = db.PayRuleSets.Where(other => other.Id != set.Id && other.EffectiveFrom == set.EffectiveFrom);
        var day = set.EffectiveFrom.ToString("O", CultureInfo.InvariantCulture);
        await db.SaveOrConflictAsync(
            [
                new(
                    UniqueIndexes.PayRuleScope,
                    sameDay.Where(other => other.Scope == set.Scope).Select(other => other.Id),
                    ErrorCodes.PayRuleAlreadyExists,
                    $"Another rule set for the same starts on {day}. Change that one, or give another effective_from."),
                new(
                    UniqueIndexes.PayRuleCode,
                    sameDay.Where(other => other.Code == set.Code).Select(other => other.Id),
                    ErrorCodes.PayRuleAlreadyExists,
                    $"The rule set '{set.Code}' has a version that starts on {day}. Change that one, or give another code or effective_from."),
            ],
            cancellationToken);
    }
}
