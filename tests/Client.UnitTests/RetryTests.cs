using System.Net;

namespace Payroll.Client.UnitTests;

public sealed class RetryTests
{
    private static readonly CreatePayGroupRequest Group = new()
    {
        Code = "engineering", Name = "Engineering", PaySchedule = "biweekly", Jurisdiction = Jurisdiction.None, Currency = "USD", TimeZone = "UTC",
    };

    [TestCase(HttpStatusCode.TooManyRequests)]
    [TestCase(HttpStatusCode.ServiceUnavailable)]
    public async Task RetryAfter_InSeconds_IsWaitedFor_AndThePostKeepsItsKey(HttpStatusCode status)
    {
        var time = new EagerTime();
        var server = new ScriptedServer().Answers(status, "{}", "application/problem+json", ("Retry-After", "7"))
            .Answers(status, "{}", "application/problem+json", ("Retry-After", "3")).Answers(HttpStatusCode.Created, Answers.PayGroup);

        var group = await server.Client(time).CreatePayGroupAsync(Group);

        Assert.That(group.Code, Is.EqualTo("engineering"));
        Assert.That(time.Waits, Is.EqualTo(new[] { TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(3) }));
        Assert.That(server.Asked.Select(asked => asked.IdempotencyKey).Distinct().Single(), Has.Length.EqualTo(32));
        Assert.That(server.Asked.Select(asked => asked.Body).Distinct().Single(), Does.Contain("\"engineering\""));
    }

    [Test]
    public async Task RetryAfter_AsADate_IsWaitedFor()
    {
        var time = new EagerTime();
        var server = new ScriptedServer().Answers(HttpStatusCode.TooManyRequests, ("Retry-After", "Mon, 01 Jun 2026 08:00:20 GMT"))
            .Answers(HttpStatusCode.TooManyRequests, ("Retry-After", "Mon, 01 Jun 2026 07:00:00 GMT")).Answers(HttpStatusCode.OK, Answers.NoPayRates);

        await server.Client(time).ListPayRatesAsync();

        Assert.That(time.Waits, Is.EqualTo(new[] { TimeSpan.FromSeconds(20) }), "A date that is past is not waited for.");
        Assert.That(server.Asked, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task NoRetryAfter_WaitsLonger_EachTime()
    {
        var time = new EagerTime();
        var server = new ScriptedServer();
        for (var answer = 0; answer < 3; answer++) server.Answers(HttpStatusCode.ServiceUnavailable);
        server.Answers(HttpStatusCode.OK, Answers.NoPayRates);

        await server.Client(time).ListPayRatesAsync();

        Assert.That(time.Waits, Has.Count.EqualTo(3));
        foreach (var (wait, whole) in time.Waits.Zip([500, 1_000, 2_000]))
            Assert.That(wait.TotalMilliseconds, Is.InRange(whole / 2, whole));
    }

    [Test]
    public async Task Attempts_AreBounded_AndTheLastAnswerIsTheProblem()
    {
        var server = new ScriptedServer();
        for (var answer = 0; answer < 4; answer++) server.Answers(HttpStatusCode.TooManyRequests, ("Retry-After", "1"));

        var problem = await Assert.ThrowsAsync<PayrollProblemException>(() => server.Client().ListPayRatesAsync());

        Assert.That(problem.Status, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(problem.RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(1)));
        Assert.That(server.Asked, Has.Count.EqualTo(4));
    }

    [Test]
    public async Task RetryAfter_LongerThanTheCallMayLast_IsNotWaitedFor()
    {
        var time = new EagerTime();
        var server = new ScriptedServer().Answers(HttpStatusCode.TooManyRequests, ("Retry-After", "60"))
            .Answers(HttpStatusCode.TooManyRequests, ("Retry-After", "60"));

        await Assert.ThrowsAsync<PayrollProblemException>(() => server.Client(time).ListPayRatesAsync());

        Assert.That(time.Waits, Is.EqualTo(new[] { TimeSpan.FromSeconds(60) }));
    }

    [TestCase(HttpRequestError.ResponseEnded)]
    [TestCase(HttpRequestError.Unknown)]
    public async Task LostAnswer_IsAskedForAgain_ByAGet_AndNotByAPatch(HttpRequestError error)
    {
        var reading = new ScriptedServer().Fails(error).Answers(HttpStatusCode.OK, Answers.NoPayRates);
        var changing = new ScriptedServer().Fails(error);

        await reading.Client().ListPayRatesAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => changing.Client().UpdatePayGroupAsync(Guid.Empty, new UpdatePayGroupRequest { Name = "B" }));

        Assert.That(reading.Asked, Has.Count.EqualTo(2));
        Assert.That(changing.Asked, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task SameRequest_StillUnderWay_IsWaitedFor()
    {
        var time = new EagerTime();
        var server = new ScriptedServer().Answers(HttpStatusCode.Conflict, "{}", "application/problem+json", ("Retry-After", "1"))
            .Answers(HttpStatusCode.Created, Answers.PayGroup);

        await server.Client(time).CreatePayGroupAsync(Group);

        Assert.That(time.Waits, Is.EqualTo(new[] { TimeSpan.FromSeconds(1) }));
    }

    [Test]
    public async Task LostAnswer_IsAskedForAgain_ByAPost_WithItsKey()
    {
        var server = new ScriptedServer().Fails(HttpRequestError.ResponseEnded).Answers(HttpStatusCode.BadGateway)
            .Answers(HttpStatusCode.Created, Answers.PayGroup);

        await server.Client().CreatePayGroupAsync(Group);

        Assert.That(server.Asked.Select(asked => asked.IdempotencyKey).Distinct().Count(), Is.EqualTo(1));
        Assert.That(server.Asked, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task LostAnswer_ToASubmission_IsAskedForAgain_WithTheCallersKey()
    {
        var server = new ScriptedServer().Fails(HttpRequestError.ResponseEnded).Answers(HttpStatusCode.GatewayTimeout).Answers(HttpStatusCode.Conflict);

        await Assert.ThrowsAsync<PayrollProblemException>(() => server.Client().SubmitPayRunAsync(Guid.Empty, "june-1"));

        Assert.That(server.Asked.Select(asked => asked.IdempotencyKey), Is.EqualTo(new[] { "june-1", "june-1", "june-1" }));
    }

    [TestCase(HttpRequestError.ConnectionError)]
    [TestCase(HttpRequestError.NameResolutionError)]
    public async Task Post_ThatWasNeverSent_IsSentAgain(HttpRequestError error)
    {
        var server = new ScriptedServer().Fails(error).Answers(HttpStatusCode.Created, Answers.PayGroup);

        await server.Client().CreatePayGroupAsync(Group);

        Assert.That(server.Asked, Has.Count.EqualTo(2));
    }

    [TestCase(HttpStatusCode.InternalServerError)]
    [TestCase(HttpStatusCode.Conflict)]
    public async Task OtherRefusal_OfAPost_IsNotRepeated(HttpStatusCode status)
    {
        var server = new ScriptedServer().Answers(status);

        await Assert.ThrowsAsync<PayrollProblemException>(() => server.Client().CreatePayGroupAsync(Group));

        Assert.That(server.Asked, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task TwoCalls_HaveTwoKeys_AndAGetHasNone()
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.Created, Answers.PayGroup).Answers(HttpStatusCode.Created, Answers.PayGroup)
            .Answers(HttpStatusCode.OK, Answers.NoPayRates);
        var client = server.Client();

        await client.CreatePayGroupAsync(Group);
        await client.CreatePayGroupAsync(Group);
        await client.ListPayRatesAsync();

        Assert.That(server.Asked[0].IdempotencyKey, Is.Not.EqualTo(server.Asked[1].IdempotencyKey));
        Assert.That(server.Asked[2].IdempotencyKey, Is.Null);
    }
}
