using System.Net;
using Payroll.Domain.RateLimiting;
using Payroll.Infrastructure.RateLimiting;
using Payroll.TestSupport;

namespace Payroll.Infrastructure.IntegrationTests.RateLimiting;

public sealed class FailedAttemptsTests
{
    [TestCase("203.0.113.7", "203.0.113.7", true)]
    [TestCase("203.0.113.7", "203.0.113.8", false)]
    [TestCase("203.0.113.7", "::ffff:203.0.113.7", true)]
    [TestCase("::ffff:203.0.113.7", "::ffff:203.0.113.8", false)]
    [TestCase("2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", true)]
    [TestCase("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [TestCase(null, null, true)]
    public void Attempts_AreCountedByAddress_OfIPv6ByItsFirst64Bits(string? one, string? other, bool areOne)
    {
        var attempts = new FailedAttempts(
            new RateLimitSettings(RateLimitTiers.Default, new RateLimitWindow(60, 2)), new SteppedTime(DateTimeOffset.UnixEpoch));
        for (var i = 0; i < 2; i++) Assert.That(attempts.Add(AddressOf(one)), Is.Null);

        Assert.That(attempts.IsOver(AddressOf(other)), Is.EqualTo(areOne));
        Assert.That(attempts.Add(AddressOf(other)), Is.EqualTo(areOne ? 61 : null));
    }

    private static IPAddress? AddressOf(string? text) => text is null ? null : IPAddress.Parse(text);
}
