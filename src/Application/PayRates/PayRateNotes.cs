using Payroll.Application.AuditEvents;
using Payroll.Domain.AuditEvents;
using Payroll.Domain.PayRates;

namespace Payroll.Application.PayRates;

/// <summary>Notes in the audit trail what becomes of pay rates: never what they say, as whoever reads the trail need not see pay.</summary>
internal static class PayRateNotes
{
    // By the names and in the order in which the API has them.
    private static readonly (string Name, Func<PayRateTerms, object?> Of)[] Members =
    [
        ("external_id", terms => terms.ExternalId),
        ("name", terms => terms.Name),
        ("employee_id", terms => terms.EmployeeId),
        ("classification", terms => terms.Classification),
        ("project", terms => terms.Project),
        ("employment_type", terms => terms.EmploymentTypeId),
        ("unit", terms => terms.Unit),
        ("amount", terms => terms.Amount),
        ("hours_per_day", terms => terms.HoursPerDay),
        ("effective_from", terms => terms.EffectiveFrom),
        ("effective_to", terms => terms.EffectiveTo),
    ];

    /// <summary>Notes a new rate.</summary>
    public static void AddCreated(AuditTrail audit, PayRate rate) => audit.Note(AuditActions.PayRateCreated, rate.Id);

    /// <summary>Notes a removed rate.</summary>
    public static void AddRemoved(AuditTrail audit, PayRate rate) => audit.Note(AuditActions.PayRateRemoved, rate.Id);

    /// <summary>Notes which members of a rate are others now; what has not changed leaves nothing.</summary>
    /// <param name="audit">Where to note.</param>
    /// <param name="rate">The rate, changed.</param>
    /// <param name="before">What was said of it before.</param>
    public static void AddUpdated(AuditTrail audit, PayRate rate, PayRateTerms before)
    {
        var after = rate.Terms;
        if (after == before) return;
        var changed = Members.Where(member => !Equals(member.Of(before), member.Of(after))).Select(member => member.Name);
        audit.Note(AuditActions.PayRateUpdated, rate.Id, ("changed", string.Join(", ", changed)));
    }
}
