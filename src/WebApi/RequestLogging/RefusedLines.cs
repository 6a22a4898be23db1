using System.Collections.Concurrent;

namespace Payroll.WebApi.RequestLogging;

/// <summary>
/// Keeps a key that lets nobody in any more from filling the log: whoever has it can send it as often as they like. Beyond so many
/// in a minute its refusals are counted in its usage, and not written line by line.
/// </summary>
internal sealed class RefusedLines(TimeProvider clock)
{
    /// <summary>Lines for each key and minute of the clock.</summary>
    public const int PerMinute = 60;

    // One entry for each revoked or expired key that is still being sent.
    private readonly ConcurrentDictionary<Guid, (long Minute, int Count)> seen = new();

    /// <summary>Counts a refusal, and says whether it gets a line.</summary>
    public bool Take(Guid apiKeyId)
    {
        var minute = clock.GetUtcNow().ToUnixTimeSeconds() / 60;
        return seen.AddOrUpdate(apiKeyId, (minute, 1), (_, before) => (minute, before.Minute == minute ? before.Count + 1 : 1)).Count <= PerMinute;
    }
}
