using System.Text.Json;
using Payroll.WebApi.Errors;

namespace Payroll.WebApi.FunctionalTests.OpenApi;

/// <summary>Tools show real values for parameters and real words for refusals, not random ones.</summary>
public sealed class ShownExamplesTests
{
    private static readonly JsonElement Document = JsonDocument.Parse(File.ReadAllText(Sources.PathOf("docs", "openapi.json"))).RootElement;

    private static readonly SchemaMismatches Mismatches = new(Document);

    private static IEnumerable<JsonElement> Operations => Document.GetProperty("paths").EnumerateObject()
        .SelectMany(path => path.Value.EnumerateObject()).Select(operation => operation.Value);

    private static IEnumerable<(string Place, JsonElement Parameter)> Parameters =>
        from operation in Operations
        where operation.TryGetProperty("parameters", out _)
        from parameter in operation.GetProperty("parameters").EnumerateArray()
        select ($"{operation.GetProperty("operationId").GetString()}: {parameter.GetProperty("name").GetString()}", parameter);

    private static IEnumerable<(string Place, JsonElement Response)> Refusals =>
        from operation in Operations
        from response in operation.GetProperty("responses").EnumerateObject()
        where response.Name[0] != '2'
        select ($"{operation.GetProperty("operationId").GetString()}: {response.Name}", response.Value);

    [Test]
    public void EveryParameter_HasAnExampleThatItTakes() => Assert.That(
        from parameter in Parameters
        from mismatch in parameter.Parameter.TryGetProperty("example", out var example)
            ? Mismatches.Of(example, parameter.Parameter.GetProperty("schema"))
            : ["no example"]
        select $"{parameter.Place}: {mismatch}",
        Is.Empty);

    [Test]
    public void EveryRefusal_ShowsAnExampleOfEachOfItsCodes() => Assert.That(
        from refusal in Refusals
        let codes = refusal.Response.GetProperty("x-codes").EnumerateArray().Select(code => code.GetString()!)
        let shown = refusal.Response.GetProperty("content").GetProperty("application/problem+json").GetProperty("examples")
            .EnumerateObject().Select(example => (example.Name, CodeOf(example.Value.GetProperty("$ref").GetString()!)))
        where !shown.SequenceEqual(codes.Select(code => (code, $"#/components/examples/{code}")))
        select refusal.Place,
        Is.Empty);

    [Test]
    public void EveryProblem_IsAsItsSchemaAndTheCatalogSay()
    {
        var schema = Document.GetProperty("components").GetProperty("schemas").GetProperty("ProblemDetails");

        foreach (var example in Document.GetProperty("components").GetProperty("examples").EnumerateObject())
        {
            var (problem, kind) = (example.Value.GetProperty("value"), ProblemCatalog.Of(CodeOf(example.Name)));
            Assert.That(Mismatches.Of(problem, schema), Is.Empty, example.Name);
            Assert.That(problem.GetProperty("code").GetString(), Is.EqualTo(kind.Code));
            Assert.That(problem.GetProperty("status").GetInt32(), Is.EqualTo(kind.Status));
            Assert.That((problem.GetProperty("title").GetString(), problem.GetProperty("detail").GetString()), Is.EqualTo((kind.Code == example.Name ? kind.Title : "Invalid request", kind.Detail)));
        }
    }

    [Test]
    public void NoProblem_IsShownThatNoOperationAnswers() => Assert.That(
        Document.GetProperty("components").GetProperty("examples").EnumerateObject().Select(example => CodeOf(example.Name)).Distinct(),
        Is.EquivalentTo(Refusals.SelectMany(refusal => refusal.Response.GetProperty("x-codes").EnumerateArray()).Select(code => code.GetString()).Distinct()));

    // One code has an example for operations with a body, and one for those without.
    private static string CodeOf(string example) => example.Replace("_without_body", string.Empty, StringComparison.Ordinal);

    [Test]
    public void Limits_OfLists_HaveADefault() => Assert.That(
        Parameters.Where(parameter => parameter.Place.EndsWith(": limit", StringComparison.Ordinal))
            .Select(parameter => parameter.Parameter.GetProperty("schema").GetProperty("default").GetInt32()).Distinct(),
        Is.EqualTo(new[] { 50 }));

    [Test]
    public void Changes_AreTakenAsMergePatchesToo()
    {
        var changes = Document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject())
            .Where(operation => operation.Name == "patch").Select(operation => operation.Value.GetProperty("requestBody").GetProperty("content")).ToList();

        Assert.That(changes, Is.Not.Empty);
        Assert.That(changes.Select(content => content.EnumerateObject().Select(type => type.Name)), Is.All.EqualTo(new[] { "application/json", "application/merge-patch+json" }));
    }
}
