using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Payroll.WebApi.FunctionalTests.RequestReading;
using Payroll.WebApi.OpenApi;

namespace Payroll.WebApi.FunctionalTests.OpenApi;

public sealed class DocumentTests
{
    private const string Limits = "X-RateLimit-Limit X-RateLimit-Remaining X-RateLimit-Reset RateLimit-Policy RateLimit";

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private ProbeHost _host = null!;
    private JsonElement _document;

    private JsonElement Schemas => _document.GetProperty("components").GetProperty("schemas");

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _host = await ProbeHost.StartAsync(
            services => services.AddPayrollOpenApi().AddSingleton(new ExampleFiles(typeof(DocumentTests).Assembly)),
            app => app.MapPayrollOpenApi());
        _document = (await _host.GetAsync("/openapi/v1.json")).Json;
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [Test]
    public void Operation_IsNamedDescribedAndGuarded()
    {
        var create = Operation("/probe/things", "post");

        Assert.Multiple(() =>
        {
            Assert.That(_document.GetProperty("openapi").GetString(), Does.StartWith("3.0"));
            Assert.That(create.GetProperty("operationId").GetString(), Is.EqualTo("createThing"));
            Assert.That(create.GetProperty("summary").GetString(), Is.EqualTo("Makes a thing."));
            Assert.That(create.GetProperty("description").GetString(), Is.EqualTo("Required scopes: `create:employees`."));
            Assert.That(create.GetProperty("security").GetRawText().Where(letter => !char.IsWhiteSpace(letter)), Is.EqualTo("""[{"ApiKeyAuth":[]},{"BearerAuth":[]}]"""));
            Assert.That(create.GetProperty("x-scopes").EnumerateArray().Single().GetString(), Is.EqualTo("create:employees"));
        });
    }

    [TestCase("/probe/things", "get", "200 400 401 403 406 429 500")]
    [TestCase("/probe/things", "post", "201 400 401 403 406 408 409 413 415 422 429 500 503")]
    [TestCase("/probe/things/{id}", "get", "200 400 401 403 404 406 429 500")]
    [TestCase("/probe/things/{id}", "patch", "200 400 401 403 404 406 408 409 412 413 415 429 500 503")]
    public void Operation_ListsItsAnswers(string path, string method, string statuses)
    {
        var responses = Operation(path, method).GetProperty("responses");

        Assert.That(string.Join(' ', responses.EnumerateObject().Select(response => response.Name).Order(StringComparer.Ordinal)), Is.EqualTo(statuses));
        foreach (var refusal in responses.EnumerateObject().Where(response => response.Name[0] != '2'))
        {
            Assert.That(refusal.Value.GetProperty("content").GetProperty("application/problem+json").GetProperty("schema").GetProperty("$ref").GetString(),
                Is.EqualTo("#/components/schemas/ProblemDetails"));
        }
    }

    [Test]
    public void Refusals_NameTheirCodes()
    {
        var responses = Operation("/probe/things", "post").GetProperty("responses");

        Assert.That(responses.GetProperty("409").GetProperty("description").GetString(), Does.Contain("`employee_already_exists`").And.Not.Contain("`in_use`"));
        Assert.That(responses.GetProperty("401").GetProperty("description").GetString(), Does.Contain("`expired_api_key`"));
        Assert.That(responses.GetProperty("409").GetProperty("x-codes").EnumerateArray().Select(code => code.GetString()), Is.EqualTo(new[] { "employee_already_exists", "concurrent_change", "idempotency_in_progress", "already_carried_out" }));
    }

    [TestCase("post", "201", "X-Request-Id ETag Location Idempotent-Replayed " + Limits)]
    [TestCase("get", "200", "X-Request-Id " + Limits)]
    [TestCase("post", "400", "X-Request-Id " + Limits)]
    [TestCase("post", "429", "X-Request-Id Retry-After " + Limits)]
    [TestCase("get", "401", "X-Request-Id WWW-Authenticate")]
    [TestCase("post", "401", "X-Request-Id WWW-Authenticate " + Limits)]
    public void Answer_ListsItsHeaders(string method, string status, string headers) =>
        Assert.That(
            Operation("/probe/things", method).GetProperty("responses").GetProperty(status).GetProperty("headers").EnumerateObject().Select(header => header.Name),
            Is.EquivalentTo(headers.Split(' ')));

    [TestCase("/probe/things", true)]
    [TestCase("/probe/things/poke", false)]
    public void Body_IsRequiredUnlessItMayBeEmpty(string path, bool required)
    {
        var body = Operation(path, "post").GetProperty("requestBody");

        Assert.That(body.TryGetProperty("required", out var given) && given.GetBoolean(), Is.EqualTo(required));
        Assert.That(body.GetProperty("content").EnumerateObject().Single().Name, Is.EqualTo("application/json"));
    }

    [Test]
    public void Example_ComesFromTheFileOfItsOperation()
    {
        var create = Operation("/probe/things", "post");

        Assert.That(create.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("example").GetProperty("first_name").GetString(), Is.EqualTo("Jane"));
        Assert.That(create.GetProperty("responses").GetProperty("201").GetProperty("content").GetProperty("application/json").GetProperty("example").GetProperty("thing_id").GetString(), Does.StartWith("0197"));
    }

    [TestCase("ThingRequest", "first_name", """{"maxLength":10,"minLength":1,"pattern":"^[^\\u0000-\\u001f\\u007f-\\u009f]*$","type":"string"}""")]
    [TestCase("ThingRequest", "email", """{"maxLength":254,"type":"string","format":"email","nullable":true}""")]
    [TestCase("ThingRequest", "code", """{"maxLength":20,"minLength":2,"pattern":"^(?:[a-z_]+)$","type":"string","nullable":true}""")]
    [TestCase("ThingRequest", "days", """{"maximum":31,"minimum":0,"type":"integer","format":"int32","nullable":true}""")]
    [TestCase("ThingRequest", "amount", """{"maximum":1000000,"minimum":0,"type":"number","format":"decimal","nullable":true}""")]
    [TestCase("ThingRequest", "start_date", """{"maxLength":10,"type":"string","format":"date","nullable":true}""")]
    [TestCase("ThingRequest", "tags", """{"maxItems":300,"minItems":1,"type":"array","items":{"maxLength":8,"pattern":"^[^\\u0000-\\u001f\\u007f-\\u009f]*$","type":"string"},"nullable":true}""")]
    [TestCase("ThingRequest", "country", """{"oneOf":[{"$ref":"#/components/schemas/Country"},{"enum":[null],"type":"string","nullable":true}]}""")]
    [TestCase("ThingPatch", "nickname", """{"maxLength":10,"pattern":"^[^\\u0000-\\u001f\\u007f-\\u009f]*$","type":"string","nullable":true}""")]
    [TestCase("ThingPatch", "first_name", """{"maxLength":10,"minLength":1,"pattern":"^[^\\u0000-\\u001f\\u007f-\\u009f]*$","type":"string"}""")]
    [TestCase("ThingPatch", "end_date", """{"maxLength":10,"type":"string","format":"date","nullable":true}""")]
    [TestCase("Thing", "bank_account", """{"pattern":"^[^\\u0000-\\u001f\\u007f-\\u009f]*$","type":"string","description":"Left out unless the key has the scope `read:employees`.","nullable":true}""")]
    [TestCase("ThingPatch", "days", """{"type":"integer","format":"int32"}""")]
    [TestCase("ThingRequest", "owner_id", """{"maxLength":36,"type":"string","format":"uuid","nullable":true}""")]
    [TestCase("ThingRequest", "at", """{"maxLength":33,"type":"string","format":"date-time","nullable":true}""")]
    [TestCase("Thing", "version", """{"maximum":2147483647,"minimum":1,"type":"integer","format":"int32"}""")]
    public void Member_IsShownWithItsLimits(string schema, string member, string expected)
    {
        var shown = Schemas.GetProperty(schema).GetProperty("properties").GetProperty(member);

        Assert.That(JsonSerializer.Serialize(shown, Relaxed), Is.EqualTo(expected));
    }

    [TestCase("ThingRequest", "first_name", false)]
    [TestCase("ThingPatch", "", false)]
    [TestCase("Thing", "thing_id gross_pay rate created_at country note version", true)]
    [TestCase("ProblemDetails", "type title status detail instance code request_id", true)]
    public void Schema_SaysWhichMembersAreThere(string schema, string required, bool mayHaveMore)
    {
        var shown = Schemas.GetProperty(schema);
        var members = shown.TryGetProperty("required", out var list) ? list.EnumerateArray().Select(member => member.GetString()!) : [];

        Assert.That(members, Is.EquivalentTo(required.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.That(!shown.TryGetProperty("additionalProperties", out var more) || more.GetBoolean(), Is.EqualTo(mayHaveMore));
    }

    [Test]
    public void Enum_IsShownAsOnTheWire() =>
        Assert.That(Schemas.GetProperty("Country").GetProperty("enum").EnumerateArray().Select(name => name.GetString()), Is.EqualTo(new[] { "AU", "US", "new_zealand" }));

    [Test]
    public void MissingLimits_AreFound() => Assert.That(MissingLimits.In(_document), Is.EquivalentTo(new[]
    {
        "ThingRequest.exact", "PartRequest.gross_pay", "ThingPatch.days", "/probe/things?page",
    }));

    private JsonElement Operation(string path, string method) => _document.GetProperty("paths").GetProperty(path).GetProperty(method);
}
