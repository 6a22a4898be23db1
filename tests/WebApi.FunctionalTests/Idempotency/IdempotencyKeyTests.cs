using System.Net;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Application.PayGroups.EmploymentTypes;
using Payroll.TestSupport;
using Payroll.WebApi.FunctionalTests.PayRuns;

namespace Payroll.WebApi.FunctionalTests.Idempotency;

/// <summary>What a key stands for, and for how long.</summary>
[Parallelizable]
public sealed class IdempotencyKeyTests
{
    private const string Path = "/employment-types";

    private static readonly object Seasonal = new { code = "seasonal", name = "Seasonal" };

    private ApiClient admin = null!;

    [SetUp]
    public async Task SetUpAsync() => admin = await SharedApi.Host.NewOrganizationAsync();

    [Test]
    public async Task Key_WithAnotherBody_IsRefusedAndChangesNothing()
    {
        await admin.OnceAsync(Path, Seasonal, "one");

        var other = await admin.OnceAsync(Path, new { code = "other", name = "Other" }, "one");
        var wrong = await admin.OnceAsync(Path, new { code = "", colour = "red" }, "one");

        Assert.That((other.Status, other.Code), Is.EqualTo((HttpStatusCode.UnprocessableEntity, "idempotency_key_reused")));
        Assert.That((wrong.Status, wrong.Code), Is.EqualTo((HttpStatusCode.UnprocessableEntity, "idempotency_key_reused")));
        Assert.That((await admin.AllAsync(Path)).Select(type => type.At("code")), Does.Not.Contain("other"));
    }

    [Test]
    public async Task Key_OnAnotherPath_IsAnotherKey()
    {
        await admin.OnceAsync(Path, Seasonal, "one");

        var other = await admin.OnceAsync("/pay-schedules", TestTenant.Schedule("biweekly"), "one");

        Assert.That((other.Status, other.IsReplayed()), Is.EqualTo((HttpStatusCode.Created, false)), other.Text);
    }

    [Test]
    public async Task Key_OfAnotherOrganization_IsAnotherKey()
    {
        var neighbour = await SharedApi.Host.NewOrganizationAsync();
        var mine = await admin.OnceAsync(Path, Seasonal, "one");

        var theirs = await neighbour.OnceAsync(Path, Seasonal, "one");

        Assert.That((theirs.Status, theirs.IsReplayed()), Is.EqualTo((HttpStatusCode.Created, false)), theirs.Text);
        Assert.That(theirs.Text, Is.Not.EqualTo(mine.Text));
    }

    [Test]
    public async Task Refusal_FreesTheKey()
    {
        var first = await admin.PostAsync(Path, Seasonal);
        var taken = await admin.OnceAsync(Path, Seasonal, "one");
        await admin.DeleteAsync($"{Path}/{first.Json.At("employment_type_id")}");

        var free = await admin.OnceAsync(Path, Seasonal, "one");
        var invalid = await admin.OnceAsync(Path, new { code = "x y", name = "" }, "two");
        var valid = await admin.OnceAsync(Path, new { code = "other", name = "Other" }, "two");

        Assert.That((taken.Status, taken.Code), Is.EqualTo((HttpStatusCode.Conflict, "already_exists")));
        Assert.That((free.Status, free.IsReplayed()), Is.EqualTo((HttpStatusCode.Created, false)), free.Text);
        Assert.That((invalid.Status, valid.Status), Is.EqualTo((HttpStatusCode.BadRequest, HttpStatusCode.Created)), valid.Text);
    }

    [TestCase(255, HttpStatusCode.Created)]
    [TestCase(256, HttpStatusCode.BadRequest)]
    public async Task Key_HasAtMost255Characters(int length, HttpStatusCode expected) =>
        Assert.That((await admin.OnceAsync(Path, Seasonal, new string('k', length))).Status, Is.EqualTo(expected));

    [Test]
    public async Task Key_GivenTwice_IsRefused()
    {
        var answer = await admin.PostAsync(Path, Seasonal, (Repeats.Header, "one"), (Repeats.Header, "two"));

        Assert.That((answer.Status, answer.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, "Idempotency-Key: invalid_format")));
    }

    [Test]
    public async Task Key_OfABodyThatIsTooLarge_IsRefusedAsTheBodyIs()
    {
        var answer = await admin.OnceAsync(Path, new { code = "seasonal", name = new string('x', 1_100_000) }, "one");

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.RequestEntityTooLarge, "body_too_large")));
    }

    [Test]
    public async Task Key_AfterADay_IsFreeAgain()
    {
        var clock = new FixedTime(new DateTimeOffset(2026, 6, 15, 9, 0, 0, TimeSpan.Zero));
        await using var host = new ApiHost(clock);
        var own = await host.NewOrganizationAsync();
        var first = await own.OnceAsync(Path, Seasonal, "one");
        clock.Now += TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1);
        var inTime = await own.OnceAsync(Path, Seasonal, "one");
        clock.Now += TimeSpan.FromSeconds(1);

        var late = await own.OnceAsync(Path, Seasonal, "one");

        Assert.That((inTime.Text, inTime.IsReplayed()), Is.EqualTo((first.Text, true)));
        Assert.That((late.Status, late.Code), Is.EqualTo((HttpStatusCode.Conflict, "already_exists")));
    }

    [Test]
    public async Task SameRequest_UnderWayForLong_IsConflictToBeTriedAgain()
    {
        using var gate = new Gate();
        await using var host = new ApiHost(configure: services =>
            services.AddSingleton<IPipelineBehavior<CreateEmploymentType, EmploymentTypeDto>>(gate));
        var own = await host.NewOrganizationAsync();
        var first = own.OnceAsync(Path, Seasonal, "one");
        await gate.Reached;

        var impatient = await own.OnceAsync(Path, Seasonal, "one");
        gate.Open();
        var again = await own.OnceAsync(Path, Seasonal, "one");

        Assert.That((impatient.Status, impatient.Code, impatient.Headers["Retry-After"]), Is.EqualTo((HttpStatusCode.Conflict, "idempotency_in_progress", "1")));
        Assert.That((again.Text, again.IsReplayed()), Is.EqualTo(((await first).Text, true)));
    }

    /// <summary>Holds a use case up in the middle of its transaction.</summary>
    private sealed class Gate : IPipelineBehavior<CreateEmploymentType, EmploymentTypeDto>, IDisposable
    {
        private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Reached => reached.Task;

        public void Open() => opened.TrySetResult();

        public async Task<EmploymentTypeDto> Handle(
            CreateEmploymentType request, CancellationToken cancellationToken, RequestHandlerDelegate<EmploymentTypeDto> next)
        {
            reached.TrySetResult();
            await opened.Task;
            return await next();
        }

        public void Dispose() => Open();
    }
}
