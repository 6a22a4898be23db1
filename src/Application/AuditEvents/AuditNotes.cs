using System.Text.Encodings.Web;
using System.Text.Json;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.AuditEvents;

namespace Payroll.Application.AuditEvents;

/// <summary>How notes are spelled.</summary>
public static class AuditNotes
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A note of what nobody's key did: the installation itself, or its host.</summary>
    /// <param name="action">One of <see cref="AuditActions"/>; the kind of thing is its first word.</param>
    /// <param name="resourceId">What it is done to.</param>
    /// <param name="details">More about it, never a secret. What is null is left out.</param>
    public static AuditNote Of(string action, Guid resourceId, params (string Name, string? Value)[] details) => new(
        action,
        action[..action.IndexOf('.', StringComparison.Ordinal)],
        resourceId,
        JsonSerializer.Serialize(details.Where(detail => detail.Value is not null).ToDictionary(detail => detail.Name, detail => detail.Value!), Json),
        ApiKeyId: null,
        Address: null);

    /// <summary>Adds a note to what a unit of work saves, for the organization that it acts for.</summary>
    public static void Add(IPayrollDbContext db, AuditNote note, DateTimeOffset now) =>
        db.AuditEvents.Add(AuditEvent.Note(Guid.CreateVersion7(now), db.OrganizationId, note, now));

    /// <summary>The details of a note.</summary>
    public static IReadOnlyDictionary<string, string> Read(string details) => JsonSerializer.Deserialize<Dictionary<string, string?>>(details, Json)!;
}
