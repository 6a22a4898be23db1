using System.Net;
using System.Text.Json;
using Payroll.WebApi.FunctionalTests.OpenApi.Answers;

namespace Payroll.WebApi.FunctionalTests.HttpConventions;

/// <summary>
/// Every operation of the document, a new one too: what is single carries its version, and what changes it compares versions as
/// RFC 9110 says. What is let off says why.
/// </summary>
[Parallelizable(ParallelScope.All)]
public sealed class VersionsTests
{
    /// <summary>Answers that are single and have no version, and why.</summary>
    private static readonly Dictionary<string, string> WithoutVersion = new()
    {
        ["createOrganization"] = "Its caller can't read it: the version is for its own admin.",
        ["createEmployment"] = "A row of the employee's history; the employee's version covers it.",
        ["approveTimesheetEntries"] = "It says how many were approved; each has a version of its own.",
        ["priceTimesheetEntries"] = "Computed for each request; nothing is saved.",
        ["importEmployees"] = "Each item is answered; what they are has versions of its own.",
        ["importPayRates"] = "Each item is answered; what they are has versions of its own.",
        ["importTimesheetEntries"] = "Each item is answered; what they are has versions of its own.",
        ["importHolidays"] = "Each item is answered; what they are has versions of its own.",
        ["getPaystub"] = "It never changes.",
        ["getRequestLog"] = "It never changes.",
        ["getApiKeyUsage"] = "Counted anew each time.",
        ["getMe"] = "It changes with every request.",
        ["verifyAuditEvents"] = "Found out anew each time.",
        ["explainPaystubLine"] = "It never changes.",
        ["explainPayRunResultLine"] = "Computed with the run, whose version covers it.",
    };

    private static IEnumerable<Operation> Operations =>
        from path in DocumentedApi.Published.Document.GetProperty("paths").EnumerateObject()
        from method in path.Value.EnumerateObject()
        select new Operation(method.Name.ToUpperInvariant(), path.Name, method.Value);

    private static IEnumerable<TestCaseData> Conditional => Operations.Where(operation => operation.ComparesVersions)
        .Select(operation => new TestCaseData(operation).SetArgDisplayNames(operation.Id));

    [Test]
    public void Single_Answers_CarryTheirVersion() => Assert.That(
        Operations.Where(operation => operation.AnswersOneThing && !operation.CarriesVersion).Select(operation => operation.Id),
        Is.EquivalentTo(WithoutVersion.Keys));

    [Test]
    public void Changes_CompareVersions() => Assert.That(
        Operations.Where(operation => operation.ChangesOneThing && !operation.ComparesVersions).Select(operation => operation.Id), Is.Empty);

    [Test]
    public void Operations_AreFound() => Assert.That(Conditional.Count(), Is.GreaterThan(15));

    [TestCaseSource(nameof(Conditional))]
    public async Task Change_WithAnotherVersion_IsRefused_AndChangesNothing(object operation)
    {
        var target = await TargetAsync((Operation)operation);
        foreach (var tags in new[] { "\"999\"", $"W/{target.Tag}", "\"998\", \"999\"", "\"elsewhere\"", $"\"0{target.Tag[1..]}" })
        {
            var answer = await target.SendAsync(tags);
            Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.PreconditionFailed, "version_mismatch")), $"{tags}: {answer.Text}");
        }

        Assert.That((await target.ReadAsync()).Headers["ETag"], Is.EqualTo(target.Tag));
    }

    [TestCaseSource(nameof(Conditional))]
    public async Task Change_WithThePresentVersion_GoesOn(object operation)
    {
        foreach (var form in new[] { "{0}", "\"999\", {0}", "W/\"999\",{0} , \"998\"", "*" })
        {
            var target = await TargetAsync((Operation)operation);
            var answer = await target.SendAsync(string.Format(null, form, target.Tag));
            Assert.That(answer.Status, Is.Not.EqualTo(HttpStatusCode.PreconditionFailed).And.Not.EqualTo(HttpStatusCode.BadRequest), answer.Text);
        }
    }

    [TestCaseSource(nameof(Conditional))]
    public async Task Change_WithSomethingElseInIfMatch_IsRefusedWithTheField(object operation)
    {
        var answer = await (await TargetAsync((Operation)operation)).SendAsync("1");

        Assert.That((answer.Status, string.Join(' ', answer.Errors)), Is.EqualTo((HttpStatusCode.BadRequest, "If-Match: invalid_format")));
    }

    private static async Task<ChangeTarget> TargetAsync(Operation operation) =>
        await ChangeTarget.MakeAsync(await TestTenant.CreateAsync(SharedApi.Host), operation.Method, operation.Path, operation.Id);

    private sealed record Operation(string Method, string Path, JsonElement Element)
    {
        private static readonly string[] Changing = ["PATCH", "PUT", "DELETE"];

        public string Id => Element.GetProperty("operationId").GetString()!;

        public bool ComparesVersions => Element.TryGetProperty("parameters", out var parameters)
            && parameters.EnumerateArray().Any(parameter => parameter.GetProperty("name").GetString() == "If-Match");

        /// <summary>Also an action, which is a POST under the thing that it acts on.</summary>
        public bool ChangesOneThing => Changing.Contains(Method) || (Method == "POST" && Path.Contains('}', StringComparison.Ordinal));

        public bool AnswersOneThing => Success.Any(answer => Schema(answer) is { } schema && !schema.GetProperty("properties").TryGetProperty("has_more", out _));

        public bool CarriesVersion => Success.Where(answer => Schema(answer) is not null)
            .All(answer => answer.GetProperty("headers").TryGetProperty("ETag", out _));

        private IEnumerable<JsonElement> Success => Element.GetProperty("responses").EnumerateObject()
            .Where(response => response.Name.StartsWith('2')).Select(response => response.Value);

        private static JsonElement? Schema(JsonElement answer) => answer.TryGetProperty("content", out var content)
            ? DocumentedApi.Published.Resolve(content.GetProperty("application/json").GetProperty("schema"))
            : null;
    }
}
