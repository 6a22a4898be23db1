using Microsoft.EntityFrameworkCore;
using Payroll.Domain.AuditEvents;
using Payroll.Domain.PayGroups;

namespace Payroll.Architecture.Tests.Samples;

/// <summary>Changes rows past their entities, and makes an event by hand.</summary>
internal sealed class ForgetfulHandler(DbContext db)
{
    public async Task<AuditEvent> UpdateAsync(CancellationToken cancellationToken)
    {
        await db.Set<Holiday>().ExecuteDeleteAsync(cancellationToken);
        return AuditEvent.Note(Guid.Empty, Guid.Empty, new AuditRecord("holiday.removed", "holiday", Guid.Empty, "{}", null, null), default);
    }
}
