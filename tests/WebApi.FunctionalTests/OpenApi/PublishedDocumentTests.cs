using System.Text.Json;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Payroll.WebApi.FunctionalTests.RequestReading;
using Payroll.WebApi.OpenApi;

namespace Payroll.WebApi.FunctionalTests.OpenApi;

/// <summary>The document of the API's own controllers.</summary>
public sealed class PublishedDocumentTests
{
    private ProbeHost _host = null!;
    private string _text = null!;

    private IEnumerable<JsonElement> Operations => JsonDocument.Parse(_text).RootElement.GetProperty("paths")
        .EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).Select(operation => operation.Value);

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _host = await ProbeHost.StartAsync(
            services => services.AddPayrollOpenApi(), app => app.MapPayrollOpenApi(), new AssemblyPart(typeof(OpenApiSetup).Assembly));
        _text = (await _host.GetAsync("/openapi/v1.json")).Text;
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [Test]
    public void Requests_HaveALimitEverywhere() => Assert.That(MissingLimits.In(JsonDocument.Parse(_text).RootElement), Is.Empty);

    [Test]
    public void Operations_AreNamedAndSummarized() => Assert.That(
        Operations.Where(operation => !operation.TryGetProperty("operationId", out _) || !operation.TryGetProperty("summary", out _)).Select(operation => operation.GetRawText()),
        Is.Empty);

    [Test]
    public void IdempotencyKey_IsRequiredWhereItIsWanted()
    {
        var submit = Operations.Single(operation => operation.GetProperty("operationId").GetString() == "submitPayRun");
        var key = submit.GetProperty("parameters").EnumerateArray().Single(parameter => parameter.GetProperty("name").GetString() == "Idempotency-Key");

        Assert.That(key.GetProperty("required").GetBoolean());
        Assert.That(key.GetProperty("schema").GetProperty("pattern").GetString(), Is.EqualTo("^(?:[ -~]+)$"));
    }

    [Test]
    public void Parameters_AreDescribed() => Assert.That(
        from operation in Operations
        where operation.TryGetProperty("parameters", out _)
        from parameter in operation.GetProperty("parameters").EnumerateArray()
        where !parameter.TryGetProperty("description", out _)
        select $"{operation.GetProperty("operationId").GetString()}: {parameter.GetProperty("name").GetString()}",
        Is.Empty);

    [Test]
    public void Schemas_AndTheirMembers_AreDescribed() => Assert.That(
        from schema in JsonDocument.Parse(_text).RootElement.GetProperty("components").GetProperty("schemas").EnumerateObject()
        from place in (schema.Value.TryGetProperty("properties", out var members) ? members.EnumerateObject() : []).Select(member => (member.Name, member.Value)).Append((Name: "", schema.Value))
        where !place.Value.TryGetProperty("description", out _)
        select $"{schema.Name}.{place.Name}",
        Is.Empty);

    [TestCase("CreateTimesheetEntryRequest")]
    [TestCase("UpdateTimesheetEntryRequest")]
    [TestCase("TimesheetEntryItemRequest")]
    [TestCase("EntryBreakRequest")]
    public void TimesOfDay_MayBeSentWithSeconds_AndAreAnsweredWithout(string request)
    {
        var schemas = JsonDocument.Parse(_text).RootElement.GetProperty("components").GetProperty("schemas");
        JsonElement Member(string schema, string name) => schemas.GetProperty(schema).GetProperty("properties").GetProperty(name);

        foreach (var name in new[] { "start", "end" })
        {
            var (sent, answered) = (Member(request, name), Member("TimesheetEntry", name));
            Assert.That((sent.GetProperty("maxLength").GetInt32(), sent.GetProperty("pattern").GetString()), Is.EqualTo((8, "^([01][0-9]|2[0-3]):[0-5][0-9](:00)?$")));
            Assert.That((answered.GetProperty("maxLength").GetInt32(), answered.GetProperty("pattern").GetString()), Is.EqualTo((5, "^([01][0-9]|2[0-3]):[0-5][0-9]$")));
        }
    }

    [Test]
    public void Document_NamesNoTypesOfTheCode() => Assert.That(_text, Does.Not.Match(@"Payroll\.[A-Z]|System\.[A-Z]"));

    [Test]
    public async Task Document_IsTheSameEachTime() => Assert.That((await _host.GetAsync("/openapi/v1.json")).Text, Is.EqualTo(_text));
}
