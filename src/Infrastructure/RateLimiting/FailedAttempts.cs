using System.Net;
using System.Net.Sockets;
using Payroll.Application.ApiKeys.Authentication;
using Payroll.Domain.RateLimiting;

namespace Payroll.Infrastructure.RateLimiting;

/// <summary>Counts failed attempts in the memory of this process.</summary>
internal sealed class FailedAttempts(RateLimitSettings settings, TimeProvider clock) : IFailedAttempts
{
    /// <summary>Addresses with their own counts, about 370 bytes each; further addresses share counts.</summary>
    private const int Capacity = 50_000;

    private readonly RateLimitWindow[] windows = [settings.FailedAttempts];
    private readonly CountsTable table = new(clock, Capacity);

    public bool IsOver(IPAddress? address)
    {
        if (table.Find(KeyOf(address)) is not { } counts) return false;
        lock (counts) return RateLimitRule.Look(counts, windows, table.Now)[0].Remaining == 0;
    }

    public int? Add(IPAddress? address)
    {
        while (true)
        {
            var counts = table.Of(KeyOf(address));
            lock (counts)
            {
                if (!counts.IsRetired) return RateLimitRule.Take(counts, windows, null, [], table.Now).Refusal?.RetryAfterSeconds;
            }
        }
    }

    private static CountsKey KeyOf(IPAddress? address)
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        if (address is not null)
        {
            var isOld = address.AddressFamily == AddressFamily.InterNetwork || address.IsIPv4MappedToIPv6;
            address.MapToIPv6().TryWriteBytes(bytes, out _);
            if (!isOld) bytes[8..].Clear();
        }

        return new CountsKey(new Guid(bytes), RateLimitClass.All, false);
    }
}
