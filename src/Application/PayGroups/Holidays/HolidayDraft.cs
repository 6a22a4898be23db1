using Payroll.Application.Common.Batches;
using Payroll.Application.Common.Codes;
using Payroll.Domain.Common;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.PayGroups.Holidays;

/// <summary>A holiday of a batch on its way to being written.</summary>
internal sealed class HolidayDraft(int index, HolidayItem item)
{
    public int Index => index;

    public HolidayItem Item => item;

    /// <summary>The one that is there, or the one to be made.</summary>
    public Holiday? Holiday { get; private set; }

    public BatchOutcome? Outcome { get; private set; }

    /// <summary>Decides what becomes of it. Nothing is written.</summary>
    public void Resolve(
        Dictionary<string, PayGroup> groups, KnownCodes known, Dictionary<(DateOnly Date, Guid HoldsFor), Holiday> existing, Guid id, Guid organizationId, DateTimeOffset now)
    {
        var group = item.PayGroup is null ? null : groups.GetValueOrDefault(item.PayGroup);
        if (item.PayGroup is not null && group is null)
        {
            Outcome = BatchOutcome.Rejected([known.Unknown("pay_group", item.PayGroup)]);
            return;
        }

        try
        {
            Holiday = existing.GetValueOrDefault((item.Date, group?.Id ?? Holiday.All));
            Outcome = Holiday is null ? Create(group, id, organizationId, now) : Compare(Holiday);
        }
        catch (DomainRuleException refusal) when (refusal.FieldError is { } error)
        {
            Outcome = BatchOutcome.Rejected([error]);
        }
    }

    private BatchOutcome Create(PayGroup? group, Guid id, Guid organizationId, DateTimeOffset now)
    {
        Holiday = Holiday.Declare(id, organizationId, item.Date, item.Name!, group, now);
        return BatchOutcome.Created(id);
    }

    private BatchOutcome Compare(Holiday there) =>
        item.Name is null || Text.Required(item.Name, Text.NameLength, "name") == there.Name ? BatchOutcome.Unchanged(there.Id) : BatchOutcome.Updated(there.Id);
}
