using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Payroll.Domain.RateLimiting;

namespace Payroll.Infrastructure.Persistence.Configurations;

/// <summary>A key's own limits in one column: a few, read and written together with the key.</summary>
internal sealed class LimitsAsJson() : ValueConverter<IReadOnlyList<KeyRateLimit>, string>(limits => Write(limits), text => Read(text))
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    private static string Write(IReadOnlyList<KeyRateLimit> limits) => JsonSerializer.Serialize(limits, Json);

    private static List<KeyRateLimit> Read(string text) => text.Length == 0 ? [] : JsonSerializer.Deserialize<List<KeyRateLimit>>(text, Json)!;
}

/// <summary>Limits are the same when each of them is.</summary>
internal sealed class LimitsComparer() : ValueComparer<IReadOnlyList<KeyRateLimit>>(
    (one, other) => one == other || (one != null && other != null && one.SequenceEqual(other)),
    limits => limits.Aggregate(0, (hash, limit) => HashCode.Combine(hash, limit)),
    limits => limits);
