using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Application.Common;
using Payroll.Application.Common.Errors;
using Payroll.Domain.ApiKeys;
using Payroll.WebApi.FunctionalTests.Authentication;
using Payroll.WebApi.OpenApi;
using Payroll.WebApi.RequestReading.Body;

namespace Payroll.WebApi.FunctionalTests.OpenApi;

/// <summary>Every operation is shown by an example, and every example is true.</summary>
public sealed class ExamplesTests
{
    private readonly ExampleFiles _files = new(typeof(ExampleFiles).Assembly);
    private JsonElement _document;
    private Dictionary<string, Operation> _operations = null!;
    private Dictionary<string, Type> _bodies = null!;

    [OneTimeSetUp]
    public async Task ReadAsync()
    {
        _document = (await SharedApi.Host.Client(null).GetRawAsync("/openapi/v1.json")).Json;
        _operations = _document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject())
            .Select(operation => Operation.Of(operation.Value)).ToDictionary(operation => operation.Id);
        _bodies = SharedApi.Host.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .SelectMany(action => action.Parameters.Where(parameter => parameter.BindingInfo?.BindingSource == BindingSource.Body)
                .Select(parameter => (Name: action.AttributeRouteInfo!.Name!, parameter.ParameterType)))
            .ToDictionary(body => body.Name, body => body.ParameterType);
    }

    [Test]
    public void EveryFile_BelongsToAnOperation() => Assert.That(_files.OperationIds.Except(_operations.Keys), Is.Empty);

    [Test]
    public void EveryBody_HasAnExample() => Assert.That(
        _operations.Values.Where(operation => operation.Request is not null && _files.Find(operation.Id)?["request"] is null).Select(operation => operation.Id), Is.Empty);

    [Test]
    public void EveryAnswer_HasAnExample() => Assert.That(
        _operations.Values.Where(operation => operation.Response is not null && _files.Find(operation.Id)?["response"] is null).Select(operation => operation.Id), Is.Empty);

    [Test]
    public void NoFile_ShowsWhatTheOperationDoesNotHave() => Assert.That(
        from id in _files.OperationIds
        from member in _files.Find(id)!.Select(member => member.Key)
        where member switch { "request" or "csv" => _operations[id].Request, "response" => _operations[id].Response, _ => null } is null
        select $"{id}: {member}",
        Is.Empty);

    [Test]
    public void EveryRequest_IsTaken() => Assert.That(
        from id in _bodies.Keys
        where _files.Find(id)?["request"] is not null
        from error in ErrorsOf(JsonDocument.Parse(_files.Find(id)!["request"]!.ToJsonString()).RootElement, _bodies[id])
        select $"{id}: {error}",
        Is.Empty);

    // In the document's order, on an installation with nothing in it: whoever copies one after the other gets along. Ids are those that the
    // answers before have named, in place of those that their examples show.
    [Test]
    public async Task Requests_OneAfterTheOther_AreTakenByTheApi()
    {
        var (host, ids, shown, refused) = (SharedApi.Host, new Dictionary<string, string>(), new Dictionary<string, string>(), new List<string>());
        var admin = await host.NewOrganizationAsync();
        foreach (var (path, method, operation) in from path in _document.GetProperty("paths").EnumerateObject()
                                                  from operation in path.Value.EnumerateObject()
                                                  select (path.Name, Method: operation.Name.ToUpperInvariant(), operation.Value))
        {
            var id = operation.GetProperty("operationId").GetString()!;
            var body = shown.Aggregate(_files.Find(id)?["request"]?.ToJsonString(), (text, one) => text?.Replace(one.Key, one.Value, StringComparison.Ordinal));
            // Without a body, only what the steps after it need.
            if (body is null && id is not ("calculatePayRun" or "submitPayRun")) continue;
            var address = Regex.Replace(path["/api/v1".Length..], @"\{(\w+)\}", name => ids[SnakeCase.Of(name.Groups[1].Value)]);
            var client = path.StartsWith("/api/v1/organizations", StringComparison.Ordinal) && method == "POST" ? host.Operator : admin;
            var answer = await client.SendAsync(new HttpMethod(method), address, body, ("Idempotency-Key", id));
            if ((int)answer.Status >= 300) refused.Add($"{id}: {answer.Text}");
            else foreach (var member in answer.Json.EnumerateObject().Where(member => member.Name.EndsWith("_id", StringComparison.Ordinal)))
            {
                ids[member.Name] = member.Value.ToString();
                if (_files.Find(id)!["response"]?[member.Name]?.ToString() is { Length: > 0 } example) shown[example] = ids[member.Name];
            }

            if (id == "calculatePayRun") await client.GetAsync($"/pay-runs/{ids["pay_run_id"]}?wait_seconds=30");
        }

        Assert.That(refused, Is.Empty);
    }

    [TestCase("importHolidays", "/holidays/batch")]
    [TestCase("importEmployees", "/employees/batch")]
    [TestCase("importPayRates", "/pay-rates/batch")]
    public async Task File_IsTakenByTheApi(string id, string path)
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);

        var answer = await tenant.Admin.ImportCsvAsync($"{path}?mode=dry_run", _files.Find(id)!["csv"]!.ToString());

        Assert.That(answer.Json.GetProperty("summary").GetProperty("rejected").GetInt32(), Is.Zero, answer.Text);
    }

    [Test]
    public void EveryExample_IsAsItsSchemaSays() => Assert.That(
        from operation in _operations.Values
        from shown in new[] { (Name: "request", Schema: operation.Request), (Name: "response", Schema: operation.Response) }
        where shown.Schema is not null && _files.Find(operation.Id)?[shown.Name] is not null
        from mismatch in new SchemaMismatches(_document).Of(
            JsonDocument.Parse(_files.Find(operation.Id)![shown.Name]!.ToJsonString()).RootElement, shown.Schema!.Value)
        select $"{operation.Id} {shown.Name}: {mismatch}",
        Is.Empty);

    [Test]
    public void EveryExample_IsInTheDocument()
    {
        Assert.That(_operations.Values.Where(operation => operation.Request is not null && !operation.ShowsRequest).Select(operation => operation.Id), Is.Empty);
        Assert.That(_operations.Values.Where(operation => operation.Response is not null && !operation.ShowsResponse).Select(operation => operation.Id), Is.Empty);
    }

    [Test]
    public void Money_KeepsItsTwoDecimals()
    {
        var paystub = _document.GetProperty("paths").GetProperty("/api/v1/paystubs/{paystubId}").GetProperty("get").GetProperty("responses")
            .GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("example");

        Assert.That(paystub.GetProperty("gross_pay").GetRawText(), Does.Match(@"^\d+\.\d\d$"));
    }

    [Test]
    public void NoExample_ShowsAKeyThatCouldBeOne() => Assert.That(
        System.Text.RegularExpressions.Regex.Matches(_document.GetRawText(), ApiKeySecret.Pattern).Select(match => match.Value).Where(key => ApiKeySecret.TryParse(key, out _)),
        Is.Empty);

    // One click on a prefilled request must not pay, approve, end or open more than was looked at.
    [Test]
    public void NoRequest_DoesHarm() => Assert.That(
        from id in _files.OperationIds
        where _files.Find(id)!["request"] is not null
        from harm in HarmfulMembers.In(JsonDocument.Parse(_files.Find(id)!["request"]!.ToJsonString()).RootElement)
        select $"{id}: {harm}",
        Is.Empty);

    [Test]
    public void HarmfulRequests_AreFound() => Assert.That(
        HarmfulMembers.In(JsonDocument.Parse("""
            {"accept_exceptions": true, "force": true, "grace_period_seconds": 0, "run_to": "submitted", "filter": {}, "preset": "admin",
             "items": [{"status": "approved", "exclude": true, "scopes": ["*:*"]}, {"status": "retired"}], "expires_at": null}
            """).RootElement),
        Is.EquivalentTo(new[]
        {
            "accept_exceptions: true", "force: true", "grace_period_seconds: 0", "run_to: submitted", "filter: {}", "preset: admin",
            "status: approved", "exclude: true", "scopes: *:*", "status: retired", "expires_at: null",
        }));

    [Test]
    public void WrongRequests_AreFound() =>
        Assert.That(
            ErrorsOf(JsonDocument.Parse("""{"name": 1, "old": 1}""").RootElement, _bodies["createApiKey"]),
            Is.EquivalentTo(new[] { "name: invalid_type", "old: unknown_member" }));

    private static IEnumerable<string> ErrorsOf(JsonElement body, Type type)
    {
        var errors = new RequestErrors();
        new RequestBodyValidator(errors, good: null).Walk(body, BodyShapes.OfRecord(type));
        return errors.All.Select(error => $"{error.Field}: {error.Code}");
    }

    private sealed record Operation(string Id, JsonElement? Request, JsonElement? Response, bool ShowsRequest, bool ShowsResponse)
    {
        public static Operation Of(JsonElement operation)
        {
            var request = operation.TryGetProperty("requestBody", out var body) ? Content(body) : null;
            var response = operation.GetProperty("responses").EnumerateObject().Where(answer => answer.Name[0] == '2').Select(answer => Content(answer.Value)).FirstOrDefault(content => content is not null);
            return new(operation.GetProperty("operationId").GetString()!, Schema(request), Schema(response), Shows(request), Shows(response));
        }

        private static JsonElement? Content(JsonElement place) =>
            place.TryGetProperty("content", out var content) && content.TryGetProperty("application/json", out var json) ? json : null;

        private static JsonElement? Schema(JsonElement? content) => content?.GetProperty("schema");

        private static bool Shows(JsonElement? content) => content is { } shown && shown.TryGetProperty("example", out _);
    }
}
