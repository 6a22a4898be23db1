using System.Globalization;
using Payroll.Domain.AuditEvents;
using Payroll.Domain.Common;
using Payroll.Domain.Common.Events;

namespace Payroll.Domain.PayRates;

/// <summary>
/// What an hour, a day, a unit of work or a year is worth, for one employee or for a classification, from one day to another. No two
/// of the same key share a day; the caller sees to that, with <see cref="PayRateDays"/>.
/// </summary>
public sealed class PayRate : Resource
{
    private PayRate() => Name = string.Empty;

    private PayRate(Guid id, Guid organizationId, PayRateTerms terms, DateTimeOffset at)
        : base(id, organizationId, at)
    {
        Name = string.Empty;
        Apply(terms);
        Raise(AuditActions.PayRateCreated, at);
    }

    /// <summary>What people call it.</summary>
    public string Name { get; private set; }

    /// <summary>The id in the caller's own system; unique in the organization, case-sensitive.</summary>
    public string? ExternalId { get; private set; }

    /// <summary>The only person that it is for; null: anybody of the classification.</summary>
    public Guid? EmployeeId { get; private set; }

    /// <summary>The trade and level that it is for; null: the person, whatever they do.</summary>
    public string? Classification { get; private set; }

    /// <summary>The only project that it is for; null: any.</summary>
    public string? Project { get; private set; }

    /// <summary>The only kind of employment that it is for; null: any.</summary>
    public Guid? EmploymentTypeId { get; private set; }

    /// <summary>What the amount is paid for.</summary>
    public PayRateUnit Unit { get; private set; }

    /// <summary>What the unit is worth, in the currency of the employee's pay group; at most six decimals.</summary>
    public decimal Amount { get; private set; }

    /// <summary>How many hours a day's work is; always there for the day, sometimes for the year.</summary>
    public decimal? HoursPerDay { get; private set; }

    /// <summary>The first day on which it holds, inclusive.</summary>
    public DateOnly EffectiveFrom { get; private set; }

    /// <summary>The last day on which it holds, inclusive; null: no end.</summary>
    public DateOnly? EffectiveTo { get; private set; }

    /// <summary>The last work date that a submitted run priced with it; null: none has, and everything can still change.</summary>
    public DateOnly? LastUsedOn { get; private set; }

    /// <summary>All that can be said of it, as one value.</summary>
    public PayRateTerms Terms => new()
    {
        Name = Name,
        ExternalId = ExternalId,
        EmployeeId = EmployeeId,
        Classification = Classification,
        Project = Project,
        EmploymentTypeId = EmploymentTypeId,
        Unit = Unit,
        Amount = Amount,
        HoursPerDay = HoursPerDay,
        EffectiveFrom = EffectiveFrom,
        EffectiveTo = EffectiveTo,
    };

    /// <summary>Whose and which work it is for.</summary>
    public PayRateKey Key => new(EmployeeId, Classification, Project, EmploymentTypeId);

    /// <summary>Creates a rate.</summary>
    /// <exception cref="DomainRuleException">The terms break one of <see cref="PayRateRules"/>.</exception>
    public static PayRate Create(Guid id, Guid organizationId, PayRateTerms terms, DateTimeOffset at) => new(id, organizationId, terms, at);

    /// <summary>Whether it holds on a day; its first and its last day are days on which it does.</summary>
    public bool IsInForceOn(DateOnly day) => EffectiveFrom <= day && !(EffectiveTo < day);

    /// <summary>Changes what is said of it; what is the same already is no change. Of a used rate only the last day can change.</summary>
    /// <exception cref="DomainRuleException">The terms break one of <see cref="PayRateRules"/>, or a submitted run has used the rate.</exception>
    public void Update(PayRateTerms terms, DateTimeOffset at)
    {
        if (terms == Terms) return;
        if (RefusalOnceUsed(terms) is { } refusal) throw refusal;
        var before = Terms;
        Apply(terms);
        Touch(at);
        Raise(new UpdateEvent(AuditActions.PayRateUpdated, Id, at, [.. before.ChangedTo(terms)]));
    }

    /// <summary>Why a used rate cannot have other terms: only its last day changes. Null where it can.</summary>
    public DomainRuleException? RefusalOnceUsed(PayRateTerms terms)
    {
        if (LastUsedOn is not { } used) return null;
        if (terms with { EffectiveTo = EffectiveTo } != Terms)
            return InUse($"Submitted runs have priced hours up to {Written(used)} with this rate: only effective_to can change. End it, and set a new rate from the day after.");
        return terms.EffectiveTo < used
            ? InUse($"Submitted runs have priced hours up to {Written(used)} with this rate. Give that day or a later one as effective_to.")
            : null;
    }

    /// <summary>
    /// Records that a submitted run priced a work date with the rate. Submitting a run that prices hours calls it for each rate and its
    /// last work date, in the transaction that issues the paystubs; from then on the rate is what those paystubs refer to, and
    /// stays as it was. A caller of the API sees no change, so the version stays.
    /// </summary>
    /// <param name="day">The work date; one before the last that is noted already changes nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate does not hold on that day.</exception>
    public void Use(DateOnly day)
    {
        if (!IsInForceOn(day)) throw new ArgumentOutOfRangeException(nameof(day), "The rate does not hold on that day.");
        if (LastUsedOn is null || LastUsedOn < day) LastUsedOn = day;
    }

    /// <summary>Refuses to have the rate removed once it is used.</summary>
    /// <exception cref="DomainRuleException">A submitted run has used the rate.</exception>
    public void RefuseRemovalOnceUsed()
    {
        if (LastUsedOn is { } used)
            throw InUse($"Submitted runs have priced hours up to {Written(used)} with this rate: it can't be removed. End it by effective_to.");
    }

    /// <inheritdoc/>
    /// <remarks>A rate of a removed employee's own goes with the employee.</remarks>
    public override DomainEvent? Removal(DateTimeOffset at) => new DomainEvent(AuditActions.PayRateRemoved, Id, at) { PartOf = EmployeeId };

    private void Apply(PayRateTerms terms)
    {
        if (PayRateRules.Check(terms).FirstOrDefault() is { } broken) throw DomainRuleException.OfField(broken.Field, broken.Code, broken.Message);
        Name = terms.Name!;
        ExternalId = terms.ExternalId;
        EmployeeId = terms.EmployeeId;
        Classification = terms.Classification;
        Project = terms.Project;
        EmploymentTypeId = terms.EmploymentTypeId;
        Unit = terms.Unit;
        Amount = terms.Amount;
        HoursPerDay = terms.HoursPerDay;
        EffectiveFrom = terms.EffectiveFrom;
        EffectiveTo = terms.EffectiveTo;
    }

    private static DomainRuleException InUse(string message) => new(ErrorCodes.PayRateInUse, message);

    private static string Written(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}

/// <summary>
/// All that can be said of a pay rate, as one value: two that say the same are equal. Texts lose the white space around them, and
/// a blank one is null. What it may hold says <see cref="PayRateRules"/>.
/// </summary>
public sealed record PayRateTerms
{
    /// <summary>What people call it; required.</summary>
    public required string? Name { get; init => field = Text.TrimToNull(value); }

    /// <summary>The id in the caller's own system; unique in the organization, case-sensitive.</summary>
    public string? ExternalId { get; init => field = Text.TrimToNull(value); }

    /// <summary>The only person that it is for. This one or <see cref="Classification"/> is required.</summary>
    public Guid? EmployeeId { get; init; }

    /// <summary>The trade and level that it is for, in the employer's words.</summary>
    public string? Classification { get; init => field = Text.TrimToNull(value); }

    /// <summary>The only project that it is for, in the employer's words.</summary>
    public string? Project { get; init => field = Text.TrimToNull(value); }

    /// <summary>The only kind of employment that it is for.</summary>
    public Guid? EmploymentTypeId { get; init; }

    /// <summary>What the amount is paid for.</summary>
    public required PayRateUnit Unit { get; init; }

    /// <summary>What the unit is worth, in the currency of the employee's pay group; 0 to <see cref="PayRateRules.MaxAmount"/>, six decimals.</summary>
    public required decimal Amount { get; init; }

    /// <summary>How many hours a day's work is, to find what one hour is worth; 0.01 to 24, two decimals.</summary>
    public decimal? HoursPerDay { get; init; }

    /// <summary>The first day on which it holds, inclusive.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>The last day on which it holds, inclusive; null: no end.</summary>
    public DateOnly? EffectiveTo { get; init; }

    /// <summary>Whose and which work it is for.</summary>
    public PayRateKey Key => new(EmployeeId, Classification, Project, EmploymentTypeId);

    /// <summary>The members that other terms say otherwise, by the names and in the order in which the API has them.</summary>
    public IEnumerable<string> ChangedTo(PayRateTerms other)
    {
        if (other.ExternalId != ExternalId) yield return "external_id";
        if (other.Name != Name) yield return "name";
        if (other.EmployeeId != EmployeeId) yield return "employee_id";
        if (other.Classification != Classification) yield return "classification";
        if (other.Project != Project) yield return "project";
        if (other.EmploymentTypeId != EmploymentTypeId) yield return "employment_type";
        if (other.Unit != Unit) yield return "unit";
        if (other.Amount != Amount) yield return "amount";
        if (other.HoursPerDay != HoursPerDay) yield return "hours_per_day";
        if (other.EffectiveFrom != EffectiveFrom) yield return "effective_from";
        if (other.EffectiveTo != EffectiveTo) yield return "effective_to";
    }
}
