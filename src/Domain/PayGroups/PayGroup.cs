using Payroll.Domain.AuditEvents;
using Payroll.Domain.Common;
using Payroll.Domain.Common.Events;

namespace Payroll.Domain.PayGroups;

/// <summary>Employees who are paid together: one schedule, one jurisdiction, one currency, one time zone.</summary>
public sealed class PayGroup : Resource, IHasCode
{
    /// <summary><see cref="LargeChangePercent"/> where none is given.</summary>
    public const decimal DefaultLargeChangePercent = 30;

    /// <summary>The largest <see cref="LargeChangePercent"/>; the smallest is above zero.</summary>
    public const decimal MaxLargeChangePercent = 1000;

    /// <summary>The digits after the decimal point of <see cref="LargeChangePercent"/>.</summary>
    public const int LargeChangeDecimals = 2;

    private PayGroup()
    {
        Code = string.Empty;
        Name = string.Empty;
        Currency = string.Empty;
        TimeZone = string.Empty;
        PaySchedule = null!;
    }

    private PayGroup(Guid id, string code, string name, PaySchedule schedule, PayGroupTerms terms, decimal largeChangePercent, DateTimeOffset at)
        : base(id, schedule.OrganizationId, at)
    {
        Code = Text.RequiredCode(code, "code");
        Name = Text.Required(name, Text.NameLength, "name");
        PaySchedule = schedule;
        PayScheduleId = schedule.Id;
        (Jurisdiction, Currency, TimeZone, WeekStartsOn, SalaryDivisor) = Checked(terms);
        LargeChangePercent = Checked(largeChangePercent);
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

    /// <summary>One of <see cref="Currencies"/>, such as <c>AUD</c>. Amounts have two decimals.</summary>
    public string Currency { get; private set; }

    /// <summary>IANA name, such as <c>Australia/Sydney</c>.</summary>
    public string TimeZone { get; private set; }

    /// <summary>The first day of the group's working week.</summary>
    public DayOfWeek WeekStartsOn { get; private set; }

    /// <summary>By what a yearly salary is divided for one pay period.</summary>
    public SalaryDivisor SalaryDivisor { get; private set; }

    /// <summary>
    /// The share, in percent, by which an employee's gross pay may differ from the last regular run before the run has a warning. Above 0, up
    /// to 1000, with up to two decimals. It changes no pay.
    /// </summary>
    public decimal LargeChangePercent { get; private set; }

    /// <summary>The terms, as one value.</summary>
    public PayGroupTerms Terms => new(Jurisdiction, Currency, TimeZone, WeekStartsOn, SalaryDivisor);

    /// <summary>Adds a pay group to the schedule's organization.</summary>
    /// <exception cref="DomainRuleException">Pay can't be in the currency, or the share is out of range.</exception>
    public static PayGroup Configure(
        Guid id, string code, string name, PaySchedule schedule, PayGroupTerms terms, DateTimeOffset at,
        decimal largeChangePercent = DefaultLargeChangePercent) => new(id, code, name, schedule, terms, largeChangePercent, at);

    /// <summary>Gives it another name.</summary>
    public void Rename(string name, DateTimeOffset at)
    {
        name = Text.Required(name, Text.NameLength, "name");
        if (name == Name) return;
        Name = name;
        Updated(at, "name");
    }

    /// <summary>Changes the share above which a change of gross pay is a warning. It changes no pay, so runs do not matter.</summary>
    /// <exception cref="DomainRuleException">The share is out of range.</exception>
    public void SetLargeChangePercent(decimal percent, DateTimeOffset at)
    {
        if (percent == LargeChangePercent) return;
        LargeChangePercent = Checked(percent);
        Updated(at, "large_change_percent");
    }

    /// <summary>What is wrong with a share; null where it can be used.</summary>
    public static FieldError? ProblemOfLargeChangePercent(decimal percent) =>
        percent is <= 0 or > MaxLargeChangePercent
            ? new("large_change_percent", FieldErrorCodes.OutOfRange, "Give a percentage above 0, up to 1000.")
            : FieldError.OfDecimals("large_change_percent", percent, LargeChangeDecimals);

    /// <summary>Changes schedule and terms. The caller has checked the group's runs and its employees' details.</summary>
    /// <exception cref="DomainRuleException">Pay can't be in the currency.</exception>
    public void Reorganize(PaySchedule schedule, PayGroupTerms terms, DateTimeOffset at)
    {
        if (schedule.Id == PayScheduleId && terms == Terms) return;
        var changed = ChangedBy(schedule, terms).ToArray();
        PaySchedule = schedule;
        PayScheduleId = schedule.Id;
        (Jurisdiction, Currency, TimeZone, WeekStartsOn, SalaryDivisor) = terms.Currency == Currency ? terms : Checked(terms);
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
        if (terms.SalaryDivisor != SalaryDivisor) yield return "salary_divisor";
    }

    private void Updated(DateTimeOffset at, params string[] changed)
    {
        Touch(at);
        Raise(new UpdateEvent(AuditActions.PayGroupUpdated, Id, at, changed, ("code", Code)));
    }

    private static PayGroupTerms Checked(PayGroupTerms terms) => Currencies.ProblemOf(terms.Currency) is { } problem
        ? throw DomainRuleException.OfField("currency", FieldErrorCodes.InvalidFormat, problem)
        : terms;

    private static decimal Checked(decimal largeChangePercent) =>
        ProblemOfLargeChangePercent(largeChangePercent) is { } problem ? throw DomainRuleException.OfField(problem.Field, problem.Code, problem.Message) : largeChangePercent;
}
