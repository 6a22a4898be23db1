using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Payroll.WebApi.FunctionalTests.Authentication;

namespace Payroll.WebApi.FunctionalTests.OpenApi.Answers;

public sealed class CheckedAnswersTests
{
    [Test]
    public async Task Answer_NotAsTheDocumentSays_FailsTheTest()
    {
        using var client = new HttpClient(new CheckedAnswers(new Invented("""{"data": []}"""))) { BaseAddress = new Uri("https://localhost") };

        await Assert.ThatAsync(
            () => client.GetAsync(new Uri("/v1/pay-rates", UriKind.Relative)),
            Throws.TypeOf<AssertionException>().With.Message.Contains("GET /v1/pay-rates answered 200")
                .And.Message.Contains("header X-Request-Id: missing").And.Message.Contains("$.has_more: missing"));
    }

    [Test]
    public async Task Answer_AsTheDocumentSays_CanBeReadAfterwards()
    {
        const string Body = """{"data":[],"has_more":false,"next_cursor":null}""";
        using var client = new HttpClient(new CheckedAnswers(new Invented(Body, "req_01m86cv199f61vqqt7j7xj1dq3"))) { BaseAddress = new Uri("https://localhost") };

        Assert.That(await client.GetStringAsync(new Uri("/v1/pay-rates", UriKind.Relative)), Is.EqualTo(Body));
    }

    [Test]
    public async Task ClientsOfAHost_CheckTheirAnswers()
    {
        await using var host = new ApiHost(configure: services => services.AddControllers().PartManager.ApplicationParts.Add(new UndocumentedController.Part()));

        await Assert.ThatAsync(
            () => host.Operator.GetRawAsync(UndocumentedController.Path), Throws.TypeOf<AssertionException>().With.Message.Contains("no such operation"));
    }

    private sealed class Invented(string body, string? requestId = null) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
            };
            if (requestId is not null) response.Headers.Add("X-Request-Id", requestId);
            return Task.FromResult(response);
        }
    }
}
