using System.Text.Json;

namespace Payroll.WebApi.FunctionalTests.OpenApi.Released;

/// <summary>docs/openapi.json keeps what docs/openapi-v1.released.json has promised.</summary>
public sealed class ReleasedContractTests
{
    [Test]
    public void Document_KeepsWhatTheReleasedOnePromised() => Assert.That(
        Unaccepted(Read("openapi-v1.released.json"), Read("openapi.json"), AcceptedBreaks.OfAllDecisions()),
        Is.Empty,
        "Callers rely on this. Take the change back, or say in a page of docs/decisions why it has to be, with the line "
        + "'Breaks the contract: ' and the change as it stands here (docs/contract.md).");

    [Test]
    public void Break_IsAcceptedOnlyWhereADecisionNamesIt()
    {
        var released = JsonElement.Parse("""{"paths": {"/things": {"get": {}, "post": {}}}}""");
        var current = JsonElement.Parse("""{"paths": {}}""");
        const string Decision = "# 0099. Things go\n\nBreaks the contract: GET /things: removed\r\n\nNot so: Breaks the contract: POST /things: removed\n";

        Assert.That(Unaccepted(released, current, AcceptedBreaks.In(Decision)), Is.EqualTo(new[] { "POST /things: removed" }));
    }

    private static IEnumerable<string> Unaccepted(JsonElement released, JsonElement current, IEnumerable<string> accepted) =>
        BreakingChanges.Between(released, current).Except(accepted);

    private static JsonElement Read(string file) => JsonElement.Parse(File.ReadAllText(Sources.PathOf("docs", file)));
}
