using Payroll.Infrastructure.Persistence.Conventions;

namespace Payroll.Infrastructure.IntegrationTests.Persistence;

public sealed class MicrosecondTimeTests
{
    [Test]
    public void Clock_HasNoMoreThanEveryDatabaseKeeps()
    {
        var clock = new MicrosecondTime();

        // The system's clock has more in nine moments of ten.
        var moments = Enumerable.Range(0, 100).Select(_ => clock.GetUtcNow()).ToList();

        Assert.That(moments.Select(moment => moment.Ticks % TimeSpan.TicksPerMicrosecond), Is.All.Zero);
        Assert.That(moments, Is.Ordered);
    }
}
