using Payroll.Domain.Common;

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
        Touch(at);
    }

    /// <summary>Changes schedule and terms. The caller has checked the group's runs and its employees' details.</summary>
    public void Reorganize(PaySchedule schedule, PayGroupTerms terms, DateTimeOffset at)
    {
        if (schedule.Id == PayScheduleId && terms == Terms) return;
        PaySchedule = schedule;
        PayScheduleId = schedule.Id;
        (Jurisdiction, Currency, TimeZone, WeekStartsOn) = terms;
        Touch(at);
    }
}
