using MediatR;
using Moq;
using Payroll.Application.Common.Behaviours;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;
using Payroll.TestSupport;

namespace Payroll.Application.UnitTests.Common;

public sealed class RetryBehaviourTests
{
    private static readonly Exception[] Passing =
    [
        new ConcurrentChangeException(new InvalidOperationException()),
        new ReferenceViolationException(new InvalidOperationException()),
        new UniqueViolationException(UniqueIndexes.RegularPayRun, new InvalidOperationException()),
    ];

    private readonly Mock<IPayrollDbContext> db = new(MockBehavior.Strict);
    private int attempts;

    [SetUp]
    public void Begin()
    {
        attempts = 0;
        db.Reset();
        db.Setup(context => context.ClearTracking());
    }

    [Test]
    public async Task Handle_WhenItSucceeds_RunsOnceAndForgetsNothing()
    {
        Assert.That(await SendAsync(failures: 0, new InvalidOperationException()), Is.EqualTo("done"));
        Assert.That(attempts, Is.EqualTo(1));
        db.Verify(context => context.ClearTracking(), Times.Never);
    }

    [TestCaseSource(nameof(Passing))]
    public async Task Handle_WhenSomebodyElseWasFaster_ForgetsWhatWasReadAndLooksAgain(Exception passing)
    {
        Assert.That(await SendAsync(failures: 4, passing), Is.EqualTo("done"));
        Assert.That(attempts, Is.EqualTo(5));
        db.Verify(context => context.ClearTracking(), Times.Exactly(4));
    }

    [TestCaseSource(nameof(Passing))]
    public async Task Handle_WhenSomebodyElseIsAlwaysFaster_GivesUpWithAConflict(Exception passing)
    {
        var refusal = await Assert.ThrowsAsync<ConflictException>(() => SendAsync(failures: 99, passing));

        Assert.That(refusal!.Code, Is.EqualTo(ErrorCodes.ConcurrentChange));
        Assert.That(attempts, Is.EqualTo(5));
    }

    [Test]
    public async Task Handle_WhenAnAttemptTookLongerThanTheTimeout_DoesNotTryAgain()
    {
        var refusal = await Assert.ThrowsAsync<ConflictException>(() => SendAsync(failures: 99, Passing[0], each: TimeSpan.FromSeconds(6)));

        Assert.That(refusal!.Code, Is.EqualTo(ErrorCodes.ConcurrentChange));
        Assert.That(attempts, Is.EqualTo(2));
    }

    [Test]
    public async Task Handle_WhenItIsRefused_DoesNotTryAgain()
    {
        await Assert.ThrowsAsync<NotFoundException>(() => SendAsync(failures: 99, new NotFoundException()));

        Assert.That(attempts, Is.EqualTo(1));
    }

    private Task<string> SendAsync(int failures, Exception failure, TimeSpan each = default)
    {
        var clock = new SteppedTime(DateTimeOffset.UnixEpoch);
        return new RetryBehaviour<Request, string>(db.Object, clock).Handle(new Request(), CancellationToken.None, () =>
        {
            clock.Advance(each);
            return ++attempts <= failures ? Task.FromException<string>(failure) : Task.FromResult("done");
        });
    }

    internal sealed record Request : IRequest<string>;
}
