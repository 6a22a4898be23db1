using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Batches;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Employees;
using Payroll.Domain.Common;
using Payroll.Domain.PayRates;

namespace Payroll.Application.PayRates.Imports;

/// <summary>What the rates of a batch name, read as sets, and what each of them means with it.</summary>
internal sealed record PayRateReading(NamedEmployees Employees, IReadOnlyDictionary<string, Guid> EmploymentTypes)
{
    public static async Task<PayRateReading> LoadAsync(IPayrollDbContext db, IReadOnlyList<PayRateDraft> drafts, CancellationToken cancellationToken)
    {
        var employees = await NamedEmployees.LoadAsync(
            db, drafts.Select(draft => draft.Item.EmployeeId.Value), drafts.Select(draft => draft.Item.EmployeeExternalId.Value), cancellationToken);
        var types = await db.EmploymentTypes.Select(t => new { t.Code, t.Id }).ToDictionaryAsync(t => t.Code, t => t.Id, StringComparer.Ordinal, cancellationToken);
        return new PayRateReading(employees, types);
    }

    /// <summary>Sets what the rate is to be, or what becomes of it where that is plain already.</summary>
    /// <param name="draft">The rate.</param>
    /// <param name="id">Of a new one.</param>
    /// <param name="organizationId">The tenant.</param>
    /// <param name="now">UTC.</param>
    public void Read(PayRateDraft draft, Guid id, Guid organizationId, DateTimeOffset now)
    {
        var errors = Missing(draft).ToList();
        var terms = draft.Item.Over(draft.Existing?.Terms ?? new PayRateTerms { Name = null, Unit = default, Amount = 0, EffectiveFrom = PayrollDates.Earliest });
        terms = terms with { EmployeeId = EmployeeOf(draft.Item, terms.EmployeeId, errors), EmploymentTypeId = TypeOf(draft.Item, terms.EmploymentTypeId, errors) };
        errors.AddRange(PayRateRules.Check(terms).Where(error => !errors.Exists(known => known.Field == error.Field)));
        if (errors.Count > 0) draft.Outcome = BatchOutcome.Rejected(errors);
        else if (terms == draft.Existing?.Terms) draft.Outcome = BatchOutcome.Unchanged(draft.Existing.Id);
        else if (Used(draft.Existing, terms) is { } used) draft.Outcome = BatchOutcome.Conflict(draft.Existing!.Id, "external_id", used.Code, used.Message);
        else draft.Meant = PayRate.Set(draft.Existing?.Id ?? id, organizationId, terms, now);
    }

    private static IEnumerable<FieldError> Missing(PayRateDraft draft)
    {
        if (draft.Existing is not null) yield break;
        if (draft.Item.Unit is null) yield return Required("unit");
        if (draft.Item.Amount is null) yield return Required("amount");
        if (draft.Item.EffectiveFrom is null) yield return Required("effective_from");
    }

    private static FieldError Required(string field) => new(field, FieldErrorCodes.Required, $"Give {field}: the rate is new.");

    private static DomainRuleException? Used(PayRate? existing, PayRateTerms terms)
    {
        try
        {
            existing?.RefuseRevisionOnceUsed(terms);
            return null;
        }
        catch (DomainRuleException refusal)
        {
            return refusal;
        }
    }

    // Whoever is unknown is somebody: that nobody is named is not to be said of them too.
    private Guid? EmployeeOf(UpdatePayRate item, Guid? there, List<FieldError> errors)
    {
        if (item.EmployeeId.Value is null && item.EmployeeExternalId.Value is null)
            return item.EmployeeId.HasValue || item.EmployeeExternalId.HasValue ? null : there;
        return Employees.Find(item.EmployeeId.Value, item.EmployeeExternalId.Value, errors) ?? PayRateReferences.Somebody;
    }

    private Guid? TypeOf(UpdatePayRate item, Guid? there, List<FieldError> errors)
    {
        if (!item.EmploymentType.HasValue) return there;
        if (item.EmploymentType.Value is not { } code) return null;
        if (EmploymentTypes.TryGetValue(code, out var id)) return id;
        errors.Add(new KnownCodes("employment type", [.. EmploymentTypes.Keys.Order(StringComparer.Ordinal)]).Unknown("employment_type", code));
        return null;
    }
}
