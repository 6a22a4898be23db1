using Payroll.Domain.AuditEvents;
using Payroll.Domain.Common;
using Payroll.Domain.Common.Events;

namespace Payroll.Domain.PayGroups;

/// <summary>A named calendar of pay periods and pay dates.</summary>
public sealed class PaySchedule : Resource, IHasCode
{
    private PaySchedule()
    {
        Code = string.Empty;
        Name = string.Empty;
    }

    private PaySchedule(Guid id, Guid organizationId, string code, string name, PayCalendar calendar, DateTimeOffset at)
        : base(id, organizationId, at)
    {
        Code = Text.RequiredCode(code, "code");
        Name = Text.Required(name, Text.NameLength, "name");
        Apply(calendar);
        Raise(AuditActions.PayScheduleCreated, at, ("code", Code));
    }

    /// <summary>Unique in the organization, case-sensitive; never changes.</summary>
    public string Code { get; private set; }

    /// <summary>What people call it.</summary>
    public string Name { get; private set; }

    /// <summary>How often people are paid.</summary>
    public PayFrequency Frequency { get; private set; }

    /// <summary>The first day of some period.</summary>
    public DateOnly AnchorDate { get; private set; }

    /// <summary>Days from the period's last day to its pay date, 0 to 31.</summary>
    public int PayDateOffsetDays { get; private set; }

    /// <summary>Where a pay date goes that falls on a weekend or a holiday.</summary>
    public PayDateAdjustment PayDateAdjustment { get; private set; }

    /// <summary>The calendar: makes periods and pay dates.</summary>
    public PayCalendar Calendar => new(Frequency, AnchorDate, PayDateOffsetDays, PayDateAdjustment);

    /// <summary>Adds a schedule to an organization.</summary>
    public static PaySchedule Configure(
        Guid id, Guid organizationId, string code, string name, PayCalendar calendar, DateTimeOffset at) =>
        new(id, organizationId, code, name, calendar, at);

    /// <summary>Gives it another name.</summary>
    public void Rename(string name, DateTimeOffset at)
    {
        name = Text.Required(name, Text.NameLength, "name");
        if (name == Name) return;
        Name = name;
        Updated(at, "name");
    }

    /// <summary>Changes periods and pay dates. The caller sees to it that no pay group uses the schedule.</summary>
    public void Reschedule(PayCalendar calendar, DateTimeOffset at)
    {
        if (calendar == Calendar) return;
        var changed = ChangedBy(calendar).ToArray();
        Apply(calendar);
        Updated(at, changed);
    }

    /// <inheritdoc/>
    public override DomainEvent? Removal(DateTimeOffset at) => new DomainEvent(AuditActions.PayScheduleRemoved, Id, at, ("code", Code));

    // By the names and in the order in which the API has them.
    private IEnumerable<string> ChangedBy(PayCalendar calendar)
    {
        if (calendar.Frequency != Frequency) yield return "frequency";
        if (calendar.AnchorDate != AnchorDate) yield return "anchor_date";
        if (calendar.PayDateOffsetDays != PayDateOffsetDays) yield return "pay_date_offset_days";
        if (calendar.Adjustment != PayDateAdjustment) yield return "pay_date_adjustment";
    }

    private void Updated(DateTimeOffset at, params string[] changed)
    {
        Touch(at);
        Raise(new UpdateEvent(AuditActions.PayScheduleUpdated, Id, at, changed, ("code", Code)));
    }

    private void Apply(PayCalendar calendar)
    {
        Frequency = calendar.Frequency;
        AnchorDate = calendar.AnchorDate;
        PayDateOffsetDays = calendar.PayDateOffsetDays;
        PayDateAdjustment = calendar.Adjustment;
    }
}
