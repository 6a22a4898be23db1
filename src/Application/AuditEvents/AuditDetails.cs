using System.Text.Encodings.Web;
using System.Text.Json;

namespace Payroll.Application.AuditEvents;

/// <summary>The details of an audit event as they are kept: a flat JSON object of texts.</summary>
public static class AuditDetails
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes details. A detail without a value is left out.</summary>
    public static string Write(IEnumerable<(string Name, string? Value)> details) => JsonSerializer.Serialize(
        details.Where(detail => detail.Value is not null).ToDictionary(detail => detail.Name, detail => detail.Value!), Json);

    /// <summary>Reads details.</summary>
    public static IReadOnlyDictionary<string, string> Read(string details) => JsonSerializer.Deserialize<Dictionary<string, string?>>(details, Json)!;
}
