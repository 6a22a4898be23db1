using Payroll.Infrastructure.Persistence;

namespace Payroll.Infrastructure.IntegrationTests.Persistence;

public sealed class WriterTurnsTests
{
    private static readonly Guid One = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Other = new("00000000-0000-0000-0000-000000000002");

    private readonly WriterTurns turns = new();

    [Test]
    public async Task Turn_IsWaitedFor_UntilTheOneBeforeEnds()
    {
        var first = await turns.TakeAsync(One, CancellationToken.None);
        var second = turns.TakeAsync(One, CancellationToken.None);
        Assert.That(second.IsCompleted, Is.False);

        first.Dispose();

        (await second).Dispose();
    }

    [Test]
    public async Task Turn_OfAnotherKey_IsFree()
    {
        using var first = await turns.TakeAsync(One, CancellationToken.None);

        var other = turns.TakeAsync(Other, CancellationToken.None);

        Assert.That(other.IsCompletedSuccessfully);
        (await other).Dispose();
    }

    [Test]
    public async Task WhoGivesUpWaiting_LeavesTheLineInOrder()
    {
        using var impatient = new CancellationTokenSource();
        var first = await turns.TakeAsync(One, CancellationToken.None);
        var second = turns.TakeAsync(One, impatient.Token);
        var third = turns.TakeAsync(One, CancellationToken.None);

        await impatient.CancelAsync();
        Assert.That(() => second, Throws.InstanceOf<OperationCanceledException>());
        first.Dispose();

        (await third).Dispose();
    }

    [Test]
    public async Task Turns_OfManyWriters_NeverOverlap()
    {
        var (inside, most) = (0, 0);

        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(async () =>
        {
            using var turn = await turns.TakeAsync(One, CancellationToken.None);
            most = Math.Max(most, Interlocked.Increment(ref inside));
            await Task.Yield();
            Interlocked.Decrement(ref inside);
        })));

        Assert.That(most, Is.EqualTo(1));
    }
}
