using Microsoft.AspNetCore.Http;
using Payroll.WebApi.Authentication;
using Payroll.WebApi.RequestReading.Body.Buffering;

namespace Payroll.WebApi.FunctionalTests.RequestReading.Bodies;

/// <summary>A body is read once, and is charged for what it takes until its request ends.</summary>
public sealed class RequestBodyReaderTests
{
    private const int Buffer = 16 * 1024;
    private static readonly BodyOptions Options = new(3_300_000, 3_300_000, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1), 1);

    private BodyBudget budget = null!;

    [SetUp]
    public void Begin() => budget = new BodyBudget(Options);

    [Test]
    public async Task AnnouncedBody_IsChargedBeforeItArrives_UntilTheRequestEnds()
    {
        using var body = new ControlledBody();
        var reader = Reader();
        var reading = reader.ReadAsync(Request(body, 1_000), CancellationToken.None);
        await body.IsAskedFor;

        var charged = budget.TakenBytes;
        body.Send(1_000);
        var read = await reading;

        Assert.That((charged, read.Bytes.Length, budget.TakenBytes), Is.EqualTo((3_000L, 1_000, 3_000L)));
        reader.Dispose();
        Assert.That(budget.TakenBytes, Is.Zero);
    }

    [Test]
    public async Task Buffer_GrowsWithWhatHasArrived()
    {
        using var body = new ControlledBody();
        using var reader = Reader();

        var reading = reader.ReadAsync(Request(body, 1_000_000), CancellationToken.None);
        await body.IsAskedFor;

        Assert.That(body.LargestBuffer, Is.EqualTo(Buffer));
        body.Send(1_000_000);
        Assert.That((await reading).Bytes.Length, Is.EqualTo(1_000_000));
    }

    [Test]
    public async Task BodyWithoutALength_IsChargedAsItGrows()
    {
        using var body = new ControlledBody();
        using var reader = Reader();
        body.Send(Buffer + 1);

        var read = await reader.ReadAsync(Request(body, null), CancellationToken.None);

        Assert.That((read.Bytes.Length, budget.TakenBytes), Is.EqualTo((Buffer + 1, 3L * 2 * Buffer)));
    }

    [Test]
    public async Task Body_BeyondTheBudget_IsBusy_AndNotReadAtAll()
    {
        using var first = new ControlledBody();
        using var second = new ControlledBody();
        using var holding = Reader();
        using var reader = Reader();
        _ = holding.ReadAsync(Request(first, 1_000_000), CancellationToken.None);

        var announced = await reader.ReadAsync(Request(second, 200_000), CancellationToken.None);

        Assert.That((announced.Refusal?.Code, second.LargestBuffer), Is.EqualTo(("server_busy", 0)));
    }

    [Test]
    public async Task BodyWithoutALength_BeyondTheBudget_IsBusy_AndReturnsWhatItTook()
    {
        using var first = new ControlledBody();
        using var second = new ControlledBody();
        using var holding = Reader();
        var reader = Reader();
        _ = holding.ReadAsync(Request(first, 1_000_000), CancellationToken.None);
        second.Send(500_000);

        var chunked = await reader.ReadAsync(Request(second, null), CancellationToken.None);
        reader.Dispose();

        Assert.That((chunked.Refusal?.Code, budget.TakenBytes), Is.EqualTo(("server_busy", 3_000_000L)));
    }

    [Test]
    public async Task Body_ThatTheBudgetNeverTakes_IsTooLarge()
    {
        using var body = new ControlledBody();
        using var reader = new RequestBodyReader(new BodyBudget(Options with { OrganizationBudgetBytes = 3_000 }), Options, new CurrentCaller(), TimeProvider.System);

        var read = await reader.ReadAsync(Request(body, 1_001), CancellationToken.None);

        Assert.That((read.Refusal?.Code, read.Refusal?.Detail), Is.EqualTo(("body_too_large", "The body has more than 1000 bytes. Send less at once.")));
    }

    [Test]
    public async Task Body_ThatDoesNotArriveInTime_IsGivenUp()
    {
        using var body = new ControlledBody();
        using var reader = new RequestBodyReader(budget, Options with { Timeout = TimeSpan.FromMilliseconds(20) }, new CurrentCaller(), TimeProvider.System);

        var read = await reader.ReadAsync(Request(body, 1_000), CancellationToken.None);

        Assert.That(read.Refusal?.Code, Is.EqualTo("body_timeout"));
    }

    [Test]
    public async Task Caller_WhoLeaves_IsNotLate()
    {
        using var body = new ControlledBody();
        using var reader = Reader();
        using var left = new CancellationTokenSource();
        await left.CancelAsync();

        Assert.That(async () => await reader.ReadAsync(Request(body, 1_000), left.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task SecondReading_GivesTheSameBody()
    {
        using var body = new ControlledBody();
        using var reader = Reader();
        var request = Request(body, 10);
        body.Send(10);
        var first = await reader.ReadAsync(request, CancellationToken.None);

        var second = await reader.ReadAsync(request, CancellationToken.None);

        Assert.That((second.Bytes.Equals(first.Bytes), budget.TakenBytes), Is.EqualTo((true, 30L)));
    }

    private RequestBodyReader Reader() => new(budget, Options, new CurrentCaller(), TimeProvider.System);

    private static DefaultHttpContext Request(ControlledBody body, long? length) => new() { Request = { Body = body, ContentLength = length } };

    /// <summary>Gives what a test sends, and waits for it; ends after the first sending.</summary>
    private sealed class ControlledBody : MemoryStream
    {
        private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource<int> sent = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int given;

        public Task IsAskedFor => asked.Task;

        public int LargestBuffer { get; private set; }

        public void Send(int bytes) => sent.TrySetResult(bytes);

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            LargestBuffer = Math.Max(LargestBuffer, buffer.Length);
            asked.TrySetResult();
            var read = Math.Min(await sent.Task.WaitAsync(cancellationToken) - given, buffer.Length);
            given += read;
            return read;
        }
    }
}
