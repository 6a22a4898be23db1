using System.Globalization;
using Payroll.Domain.AuditEvents;
using Payroll.Domain.Common;
using Payroll.Domain.Common.Events;

namespace Payroll.Domain.PayGroups;

/// <summary>A public holiday: a date for one pay group, or for all of the organization's.</summary>
public sealed class Holiday : Resource
{
    private Holiday() => Name = string.Empty;

    private Holiday(Guid id, Guid organizationId, DateOnly date, string name, PayGroup? payGroup, DateTimeOffset at)
        : base(id, organizationId, at)
    {
        Date = date;
        Name = Text.Required(name, Text.NameLength, "name");
        PayGroup = payGroup;
        PayGroupId = payGroup?.Id;
        HoldsFor = payGroup?.Id ?? All;
        Raise(AuditActions.HolidayCreated, at, Identity);
    }

    /// <summary>What <see cref="HoldsFor"/> is for a holiday of all pay groups: an id that no group has.</summary>
    public static Guid All => Guid.Empty;

    /// <summary>The day, in the time zone of each pay group that keeps it.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>What people call it.</summary>
    public string Name { get; private set; }

    /// <summary>The pay group that keeps it; null: all do. Never changes.</summary>
    public Guid? PayGroupId { get; private set; }

    /// <summary>The pay group that keeps it; null: all do.</summary>
    public PayGroup? PayGroup { get; private set; }

    /// <summary>
    /// The pay group's id, or <see cref="All"/>. Unique with the date: the place that only one holiday can take. Never null,
    /// since databases differ about whether nulls are the same.
    /// </summary>
    public Guid HoldsFor { get; private set; }

    /// <summary>Adds a holiday to an organization, or to one pay group of it.</summary>
    public static Holiday Declare(Guid id, Guid organizationId, DateOnly date, string name, PayGroup? payGroup, DateTimeOffset at) =>
        new(id, organizationId, date, name, payGroup, at);

    /// <summary>Gives it another date or name: one change, and none where both are as before.</summary>
    public void Update(DateOnly date, string name, DateTimeOffset at)
    {
        name = Text.Required(name, Text.NameLength, "name");
        if (date == Date && name == Name) return;
        string[] changed = [.. date == Date ? Array.Empty<string>() : ["date"], .. name == Name ? Array.Empty<string>() : ["name"]];
        var identity = Identity;
        (Date, Name) = (date, name);
        Touch(at);
        Raise(new UpdateEvent(AuditActions.HolidayUpdated, Id, at, changed, identity));
    }

    /// <inheritdoc/>
    public override DomainEvent? Removal(DateTimeOffset at) => new DomainEvent(AuditActions.HolidayRemoved, Id, at, Identity);

    private (string Name, string? Value) Identity => ("date", Date.ToString("O", CultureInfo.InvariantCulture));
}
