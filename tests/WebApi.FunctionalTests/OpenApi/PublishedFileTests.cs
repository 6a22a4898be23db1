using Payroll.WebApi.FunctionalTests.Authentication;

namespace Payroll.WebApi.FunctionalTests.OpenApi;

/// <summary>docs/openapi.json is what the application serves.</summary>
public sealed class PublishedFileTests
{
    private const string Command = "dotnet build src/WebApi -p:WriteOpenApi=true";

    [Test]
    public async Task File_IsTheServedDocument()
    {
        var served = Lines((await SharedApi.Host.Client(null).GetRawAsync("/openapi/v1.json")).Text);
        var published = Lines(await File.ReadAllTextAsync(Sources.PathOf("docs", "openapi.json")));

        var at = served.Zip(published).TakeWhile(pair => pair.First == pair.Second).Count();
        var differ = at < served.Length || at < published.Length;

        Assert.That(differ, Is.False, $"docs/openapi.json is out of date from line {at + 1} on. Write it anew: {Command}");
    }

    private static string[] Lines(string text) => text.TrimEnd().ReplaceLineEndings("\n").Split('\n');
}
