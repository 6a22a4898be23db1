using Payroll.Application.Common;

namespace Payroll.Application.UnitTests.Common;

public sealed class KeyedAsyncLockTests
{
    private static readonly Guid One = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Other = new("00000000-0000-0000-0000-000000000002");

    private readonly KeyedAsyncLock locks = new();

    [Test]
    public async Task Key_IsWaitedFor_UntilItIsReleased()
    {
        var first = await locks.TakeAsync(One, CancellationToken.None);
        var second = locks.TakeAsync(One, CancellationToken.None);
        Assert.That(second.IsCompleted, Is.False);

        first.Dispose();

        (await second).Dispose();
    }

    [Test]
    public async Task AnotherKey_IsFree()
    {
        using var first = await locks.TakeAsync(One, CancellationToken.None);

        var other = locks.TakeAsync(Other, CancellationToken.None);

        Assert.That(other.IsCompletedSuccessfully);
        (await other).Dispose();
    }

    [Test]
    public async Task CancelledWaiter_LeavesTheOthersInOrder()
    {
        using var impatient = new CancellationTokenSource();
        var first = await locks.TakeAsync(One, CancellationToken.None);
        var second = locks.TakeAsync(One, impatient.Token);
        var third = locks.TakeAsync(One, CancellationToken.None);

        await impatient.CancelAsync();
        Assert.That(() => second, Throws.InstanceOf<OperationCanceledException>());
        first.Dispose();

        (await third).Dispose();
    }

    [Test]
    public async Task ManyHolders_NeverOverlap()
    {
        var (inside, most) = (0, 0);

        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(async () =>
        {
            using var held = await locks.TakeAsync(One, CancellationToken.None);
            most = Math.Max(most, Interlocked.Increment(ref inside));
            await Task.Yield();
            Interlocked.Decrement(ref inside);
        })));

        Assert.That(most, Is.EqualTo(1));
    }
}
