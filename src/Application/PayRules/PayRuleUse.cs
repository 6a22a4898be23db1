using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.PayRules;

namespace Payroll.Application.PayRules;

/// <summary>Whether a rule names a code. Within <see cref="IPayrollDbContext.SerializableAsync"/>: no foreign key holds what rules name.</summary>
internal static class PayRuleUse
{
    /// <summary>True where a rule of any set names it.</summary>
    public static async Task<bool> IsNamedByRuleAsync(this IPayrollDbContext db, RuleReferenceKind kind, string code, CancellationToken cancellationToken) =>
        (await db.PayRuleSets.AsNoTracking().ToListAsync(cancellationToken)).Exists(set => set.Names(kind, code));
}
