using Payroll.Application.Common;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.AuditEvents;

namespace Payroll.Application.AuditEvents;

/// <summary>Notes what a request does, to be saved with it: neither is ever kept without the other.</summary>
internal sealed class AuditTrail(IPayrollDbContext db, ICurrentCaller caller, TimeProvider clock)
{
    /// <param name="action">One of <see cref="AuditActions"/>; the kind of thing is its first word.</param>
    /// <param name="resourceId">What it is done to.</param>
    /// <param name="details">More about it, never a secret. What is null is left out.</param>
    public void Note(string action, Guid resourceId, params (string Name, string? Value)[] details)
    {
        var now = clock.GetUtcNow();
        var note = AuditNotes.Of(action, resourceId, details) with { ApiKeyId = caller.ApiKeyId, Address = caller.Address };
        db.AuditEvents.Add(AuditEvent.Note(Guid.CreateVersion7(now), db.OrganizationId, note, now));
    }
}
