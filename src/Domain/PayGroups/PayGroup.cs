using Payroll.Domain.AuditEvents;
using Payroll.Domain.Common;
using Payroll.Domain.Common.Events;

namespace Payroll.Domain.PayGroups;

/// <summary>Employees who are paid together: one schedule, one jurisdiction, one currency, one time zone.</summary>
public sealed class PayGroup : Resource
{
    private PayGroup()
    {
        Code = string.Empty;
        Name = string.Empty;
        Currency = string.Empty;
        TimeZone = string.Empty;
        PaySchedule = null!;
    }

    private PayGroup(Guid id, string code, string name, PaySchedule schedule, PayGroupTerms terms, DateTimeOffset at)
        : base(id, schedule.OrganizationId, at)
    {
        Code = Text.Required(code, Text.CodeLength, "code");
        Name = Text.Required(name, Text.NameLength, "name");
        PaySchedule = schedule;
        PayScheduleId = schedule.Id;
        (Jurisdiction, Currency, TimeZone, WeekStartsOn) = terms;
        Raise(AuditActions.PayGroupCreated, at, ("code", Code));
    }

    /// <summary>Unique in the organization, case-sensitive; never changes.</summary>
    public string Code { get; private set; }

    /// <summary>What people call it.</summary>
    public string Name { get; private set; }

    /// <summary>The schedule's id.</summary>
    public Guid PayScheduleId { get; private set; }

    /// <summary>Makes the group's periods and pay dates.</summary>
    public PaySchedule PaySchedule { get; private set; }

    /// <summary>Whose law decides about tax; <c>none</c> takes the caller's figures as final.</summary>
    public Jurisdiction Jurisdiction { get; private set; }

    /// <summary>ISO 4217, such as <c>AUD</c>. Amounts have two decimals.</summary>
    public string Currency { get; private set; }

    /// <summary>IANA name, such as <c>Australia/Sydney</c>.</summary>
    public string TimeZone { get; private set; }

    /// <summary>The first day of the group's working week.</summary>
    public DayOfWeek WeekStartsOn { get; private set; }

    /// <summary>The terms, as one value.</summary>
    public PayGroupTerms Terms => new(Jurisdiction, Currency, TimeZone, WeekStartsOn);

    /// <summary>Adds a pay group to the schedule's organization.</summary>
    public static PayGroup Configure(Guid id, string code, string name, PaySchedule schedule, PayGroupTerms terms, DateTimeOffset at) =>
        new(id, code, name, schedule, terms, at);

    /// <summary>Gives it another name.</summary>
    public void Rename(string name, DateTimeOffset at)
    {
        name = Text.Required(name, Text.NameLength, "name");
        if (name == Name) return;
        Name = name;
        Updated(at, "name");
    }

    /// <summary>Changes schedule and terms. The caller sees to it that nobody is employed in the group and no run is its.</summary>
    public void Reorganize(PaySchedule schedule, PayGroupTerms terms, DateTimeOffset at)
    {
        if (schedule.Id == PayScheduleId && terms == Terms) return;
        var changed = ChangedBy(schedule, terms).ToArray();
        PaySchedule = schedule;
        PayScheduleId = schedule.Id;
        (Jurisdiction, Currency, TimeZone, WeekStartsOn) = terms;
        Updated(at, changed);
    }

    /// <inheritdoc/>
    public override DomainEvent? Removal(DateTimeOffset at) => new DomainEvent(AuditActions.PayGroupRemoved, Id, at, ("code", Code));

    // By the names and in the order in which the API has them.
    private IEnumerable<string> ChangedBy(PaySchedule schedule, PayGroupTerms terms)
    {
        if (schedule.Id != PayScheduleId) yield return "pay_schedule";
        if (terms.Jurisdiction != Jurisdiction) yield return "jurisdiction";
        if (terms.Currency != Currency) yield return "currency";
        if (terms.TimeZone != TimeZone) yield return "time_zone";
        if (terms.WeekStartsOn != WeekStartsOn) yield return "week_starts_on";
    }

    private void Updated(DateTimeOffset at, params string[] changed)
    {
        Touch(at);
        Raise(new UpdateEvent(AuditActions.PayGroupUpdated, Id, at, changed, ("code", Code)));
    }
}
