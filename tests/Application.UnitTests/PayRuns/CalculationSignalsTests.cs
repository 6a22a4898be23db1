using Payroll.Application.PayRuns.Cycle;

namespace Payroll.Application.UnitTests.PayRuns;

public sealed class CalculationSignalsTests
{
    private static readonly Guid Run = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Other = new("00000000-0000-0000-0000-000000000002");

    private readonly CalculationSignals signals = new();

    [Test]
    public async Task Signal_EndsEveryWait_WithoutTimePassing()
    {
        using var first = signals.Subscribe(Run);
        using var second = signals.Subscribe(Run);
        var waiting = new[] { Wait(first), Wait(second) };

        signals.Set(Run);

        await Task.WhenAll(waiting).WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Test]
    public async Task Signal_BeforeTheWait_IsNotMissed()
    {
        using var subscription = signals.Subscribe(Run);

        signals.Set(Run);

        await Wait(subscription).WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Test]
    public void Signal_OfAnotherRun_EndsNoWait()
    {
        using var subscription = signals.Subscribe(Run);
        var waiting = Wait(subscription);

        signals.Set(Other);

        Assert.That(waiting.IsCompleted, Is.False);
    }

    [Test]
    public async Task Wait_EndsWithItsTime()
    {
        using var subscription = signals.Subscribe(Run);

        await subscription.WaitAsync(TimeSpan.FromMilliseconds(1), TimeProvider.System, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30));
    }

    private Task Wait(CalculationSignals.Subscription subscription) =>
        subscription.WaitAsync(TimeSpan.FromHours(1), TimeProvider.System, CancellationToken.None);
}
