using System.Net;

namespace Payroll.Client.UnitTests;

public sealed class ApiKeyTests
{
    private const string Key = "sk_pay_made_up";

    [Test]
    public async Task Key_IsAskedForBeforeEachRequest()
    {
        var keys = new Queue<string>(["first", "second"]);
        var server = new ScriptedServer().Answers(HttpStatusCode.ServiceUnavailable).Answers(HttpStatusCode.OK, Answers.NoPayRates);
        using var client = PayrollClient.Create(
            ScriptedServer.Address, _ => ValueTask.FromResult(keys.Dequeue()), new PayrollClientOptions { Transport = server, Time = new EagerTime() });

        await client.ListPayRatesAsync();

        Assert.That(server.Asked.Select(asked => asked.Headers["X-API-KEY"]), Is.EqualTo(new[] { "first", "second" }));
    }

    [Test]
    public async Task Address_MayHaveAPath()
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.OK, Answers.NoPayRates);
        using var client = PayrollClient.Create(new Uri("https://example.com/payroll"), Key, new PayrollClientOptions { Transport = server });

        await client.ListPayRatesAsync();

        Assert.That(server.Asked.Single().Path, Is.EqualTo("/payroll/api/v1/pay-rates"));
    }

    [TestCase("https://elsewhere.example.com/api/v1/pay-rates")]
    [TestCase("http://payroll.example.com/api/v1/pay-rates")]
    [TestCase("https://payroll.example.com:8443/api/v1/pay-rates")]
    public async Task Key_IsNotSentElsewhere(string address)
    {
        var server = new ScriptedServer();
        using var http = new HttpClient(new ApiKeyHandler(ScriptedServer.Address, _ => ValueTask.FromResult(Key)) { InnerHandler = server });

        await Assert.ThrowsAsync<InvalidOperationException>(() => http.GetAsync(new Uri(address)));

        Assert.That(server.Asked, Is.Empty);
    }

    [Test]
    public void PlainHttp_IsRefused_UnlessAllowed()
    {
        var plain = new Uri("http://127.0.0.1:5000");

        Assert.That(() => PayrollClient.Create(plain, Key), Throws.ArgumentException);
        Assert.That(() => PayrollClient.Create(plain, Key, new PayrollClientOptions { AllowPlainHttp = true }), Throws.Nothing);
        Assert.That(() => PayrollClient.Create(new Uri("ftp://127.0.0.1"), Key, new PayrollClientOptions { AllowPlainHttp = true }), Throws.ArgumentException);
    }

    [TestCase("")]
    [TestCase("sk_pay_made_up\n")]
    [TestCase("sk_pay_made up")]
    public async Task Key_ThatIsNone_IsRefused_AndNotNamed(string key)
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => new ScriptedServer().Client(key: key).ListPayRatesAsync());

        Assert.That(refused.ToString(), Does.Not.Contain("made"));
    }

    [Test]
    public async Task Key_IsInNoProblem()
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.Unauthorized);

        var problem = await Assert.ThrowsAsync<PayrollProblemException>(() => server.Client(key: Key).ListPayRatesAsync());

        Assert.That(problem.ToString(), Does.Not.Contain(Key));
    }
}
