using Microsoft.EntityFrameworkCore;
using Payroll.Application.AuditEvents;
using Payroll.Domain.AuditEvents;
using Payroll.Domain.Common.Events;

namespace Payroll.Infrastructure.Persistence;

/// <summary>Collects the events of everything that is about to be saved, and makes audit events of them.</summary>
internal static class RaisedEvents
{
    /// <summary>Takes the events, and makes audit events of them, which have no place in the chain yet.</summary>
    /// <param name="db">The unit of work.</param>
    /// <param name="now">When removals happen, UTC.</param>
    public static IReadOnlyList<AuditEvent> Record(PayrollDbContext db, DateTimeOffset now) => Merge(Take(db, now)).ConvertAll(raised => RecordOf(db, raised));

    private static List<DomainEvent> Take(PayrollDbContext db, DateTimeOffset now)
    {
        var (events, removed) = (new List<DomainEvent>(), new List<DomainEvent>());
        foreach (var entry in db.ChangeTracker.Entries<EventSource>())
        {
            events.AddRange(entry.Entity.TakeEvents());
            if (entry.State == EntityState.Deleted && entry.Entity.Removal(now) is { } removal) removed.Add(removal);
        }

        var gone = removed.Select(removal => removal.ResourceId).ToHashSet();
        return [.. events, .. removed.Where(removal => removal.PartOf is not { } whole || !gone.Contains(whole)), .. db.TakeRaised()];
    }

    private static List<DomainEvent> Merge(List<DomainEvent> events)
    {
        var (merged, last) = (new List<DomainEvent>(events.Count), new Dictionary<(string, Guid), int>());
        foreach (var raised in events)
        {
            var key = (raised.Action, raised.ResourceId);
            if (last.TryGetValue(key, out var at) && merged[at].MergedWith(raised) is { } one)
            {
                merged[at] = one;
                continue;
            }

            last[key] = merged.Count;
            merged.Add(raised);
        }

        return merged;
    }

    private static AuditEvent RecordOf(PayrollDbContext db, DomainEvent raised)
    {
        // Background work that goes on for a key acts for it without a request. An organization that is being founded has no key yet: the operator's is another organization's.
        var caller = db.Caller?.OrganizationId == db.OrganizationId ? db.Caller : null;
        var resource = raised.Action[..raised.Action.IndexOf('.', StringComparison.Ordinal)];
        var note = new AuditRecord(raised.Action, resource, raised.ResourceId, AuditDetails.Write(raised.Details), caller is null ? null : caller.ApiKeyId ?? db.Authorization?.ApiKeyId, caller?.Address);
        return AuditEvent.Note(Guid.CreateVersion7(raised.At), db.OrganizationId, note, raised.At);
    }
}
