using Payroll.Domain.Common;

namespace Payroll.Domain.Employees;

/// <summary>What an employee is employed as from one day to another: the pay group, type and classification of those days.</summary>
public sealed class Employment : IOrganizationOwned
{
    private Employment()
    {
    }

    internal Employment(Guid id, Employee employee, DateOnly from, DateOnly? to, EmploymentTerms terms)
    {
        Id = id;
        OrganizationId = employee.OrganizationId;
        EmployeeId = employee.Id;
        EffectiveFrom = from;
        EffectiveTo = to;
        Apply(terms);
    }

    /// <summary>The employment's id.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc/>
    public Guid OrganizationId { get; private set; }

    /// <summary>Whose employment it is.</summary>
    public Guid EmployeeId { get; private set; }

    /// <summary>The first day, inclusive.</summary>
    public DateOnly EffectiveFrom { get; private set; }

    /// <summary>The last day, inclusive; null while it has no end.</summary>
    public DateOnly? EffectiveTo { get; private set; }

    /// <summary>The group that pays these days.</summary>
    public Guid PayGroupId { get; private set; }

    /// <summary>The kind of employment.</summary>
    public Guid EmploymentTypeId { get; private set; }

    /// <summary>Trade and level, in the employer's words.</summary>
    public string? Classification { get; private set; }

    /// <summary>The days of the week that are worked: bit 0 is Sunday, as in <see cref="DayOfWeek"/>.</summary>
    public int WorkingDaysMask { get; private set; }

    /// <summary>The terms, as one value.</summary>
    public EmploymentTerms Terms => new(PayGroupId, EmploymentTypeId, Classification, new WorkingDays(WorkingDaysMask));

    /// <summary>Whether it holds on a day.</summary>
    public bool Covers(DateOnly day) => EffectiveFrom <= day && (EffectiveTo is null || day <= EffectiveTo);

    internal void Apply(EmploymentTerms terms)
    {
        PayGroupId = terms.PayGroupId;
        EmploymentTypeId = terms.EmploymentTypeId;
        Classification = Text.Optional(terms.Classification, Text.NameLength, "classification");
        WorkingDaysMask = terms.WorkingDays.Mask;
    }

    internal void StartOn(DateOnly day) => EffectiveFrom = day;

    internal void EndOn(DateOnly? day) => EffectiveTo = day;
}

/// <summary>What an employment says of its days.</summary>
/// <param name="PayGroupId">The group that pays them.</param>
/// <param name="EmploymentTypeId">The kind of employment.</param>
/// <param name="Classification">Trade and level, in the employer's words.</param>
/// <param name="WorkingDays">The days of the week that are worked.</param>
public sealed record EmploymentTerms(Guid PayGroupId, Guid EmploymentTypeId, string? Classification, WorkingDays WorkingDays)
{
    /// <summary>The members that other terms say otherwise, by the names and in the order in which the API has them.</summary>
    public IEnumerable<string> ChangedTo(EmploymentTerms other)
    {
        if (other.PayGroupId != PayGroupId) yield return "pay_group";
        if (other.EmploymentTypeId != EmploymentTypeId) yield return "employment_type";
        if (other.Classification != Classification) yield return "classification";
        if (other.WorkingDays != WorkingDays) yield return "working_days";
    }
}

/// <summary>Days of the week: bit 0 is Sunday, as in <see cref="DayOfWeek"/>. Never empty.</summary>
public readonly record struct WorkingDays
{
    /// <summary>Days from their bits.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No day, or more than seven.</exception>
    public WorkingDays(int mask)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mask, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(mask, 0b111_1111);
        Mask = mask;
    }

    /// <summary>Monday to Friday.</summary>
    public static WorkingDays MondayToFriday { get; } = new(0b011_1110);

    /// <summary>The days, as bits.</summary>
    public int Mask { get; }

    /// <summary>The given days.</summary>
    /// <exception cref="ArgumentOutOfRangeException">None is given.</exception>
    public static WorkingDays Of(IEnumerable<DayOfWeek> days) => new(days.Aggregate(0, (mask, day) => mask | (1 << (int)day)));

    /// <summary>The given days; Monday to Friday where none are given.</summary>
    public static WorkingDays OrDefault(IReadOnlyCollection<DayOfWeek>? days) => days is null ? MondayToFriday : Of(days);

    /// <summary>The days, from Monday on.</summary>
    public IReadOnlyList<DayOfWeek> ToList()
    {
        var mask = Mask;
        return Enumerable.Range(1, 7).Select(i => (DayOfWeek)(i % 7)).Where(day => (mask & (1 << (int)day)) != 0).ToList();
    }
}
