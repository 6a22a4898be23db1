using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Payroll.WebApi.FunctionalTests.RequestReading;
using Payroll.WebApi.OpenApi;

namespace Payroll.WebApi.FunctionalTests.OpenApi;

/// <summary>How the document is sent: in two versions of OpenAPI, compressed, and not again where the client has it.</summary>
[TestFixture("/openapi/v1.json", "3.0.4")]
[TestFixture("/openapi/v1-3.1.json", "3.1.1")]
public sealed class ServedDocumentTests(string address, string version)
{
    private ProbeHost _host = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _host = await ProbeHost.StartAsync(
        services => services.AddPayrollOpenApi(), app => app.MapPayrollOpenApi(), new AssemblyPart(typeof(OpenApiSetup).Assembly));

    [OneTimeTearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [Test]
    public async Task Document_IsOfItsVersion()
    {
        var answer = await _host.GetAsync(address);

        Assert.That(answer.Json.GetProperty("openapi").GetString(), Is.EqualTo(version));
        Assert.That(answer.Headers["Content-Type"], Is.EqualTo("application/json; charset=utf-8"));
    }

    [Test]
    public async Task Operations_AreTheSameInBothVersions()
    {
        static string[] Ids(JsonElement document) => [.. document.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject()).Select(operation => operation.Value.GetProperty("operationId").GetString()!)];

        Assert.That(Ids((await _host.GetAsync(address)).Json), Is.EqualTo(Ids((await _host.GetAsync("/openapi/v1.json")).Json)));
    }

    [Test]
    public async Task NullableReference_IsTheSchemaOrNull()
    {
        var account = (await _host.GetAsync(address)).Json.GetProperty("components").GetProperty("schemas").GetProperty("Employee")
            .GetProperty("properties").GetProperty("bank_account").GetProperty("oneOf");
        var isNull = version.StartsWith("3.0", StringComparison.Ordinal) ? """{"enum":[null],"type":"string","nullable":true}""" : """{"type":"null"}""";

        Assert.That(JsonElement.DeepEquals(account, JsonDocument.Parse($$"""[{"$ref":"#/components/schemas/BankAccount"},{{isNull}}]""").RootElement), account.GetRawText());
    }

    [Test]
    public async Task MarksOfTheGenerator_AreNotShown() => Assert.That((await _host.GetAsync(address)).Text, Does.Not.Contain("x-nullable-reference"));

    [TestCase("br")]
    [TestCase("gzip")]
    public async Task CompressedDocument_IsTheSame(string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept-Encoding", encoding);
        using var response = await _host.Client.SendAsync(request);
        await using var body = await response.Content.ReadAsStreamAsync();
        await using Stream plain = encoding == "br" ? new BrotliStream(body, CompressionMode.Decompress) : new GZipStream(body, CompressionMode.Decompress);
        using var reader = new StreamReader(plain);

        Assert.That(response.Content.Headers.ContentEncoding, Is.EqualTo(new[] { encoding }));
        Assert.That(response.Headers.Vary, Is.EqualTo(new[] { "Accept-Encoding" }));
        Assert.That(await reader.ReadToEndAsync(), Is.EqualTo((await _host.GetAsync(address)).Text));
    }

    [Test]
    public async Task RefusedEncoding_IsNotUsed()
    {
        var answer = await _host.SendAsync(HttpMethod.Get, address, change: request => request.Headers.Add("Accept-Encoding", "br;q=0, zstd"));

        Assert.That(answer.Headers, Does.Not.ContainKey("Content-Encoding"));
    }

    [Test]
    public async Task KnownDocument_IsNotSentAgain()
    {
        var tag = (await _host.GetAsync(address)).Headers["ETag"];
        var again = await _host.SendAsync(HttpMethod.Get, address, change: request => request.Headers.Add("If-None-Match", tag));

        Assert.That((again.Status, again.Text), Is.EqualTo((HttpStatusCode.NotModified, "")));
    }

    [Test]
    public async Task Versions_HaveTagsOfTheirOwn()
    {
        var plain = (await _host.GetAsync(address)).Headers["ETag"];
        var compressed = (await _host.SendAsync(HttpMethod.Get, address, change: request => request.Headers.Add("Accept-Encoding", "gzip"))).Headers["ETag"];

        Assert.That(compressed, Is.Not.EqualTo(plain));
    }
}
