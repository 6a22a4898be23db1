using System.Globalization;
using System.Text.Json.Nodes;

namespace Payroll.WebApi.OpenApi.Page;

/// <summary>
/// A request in cURL, JavaScript, Python and C# for each operation of a document. They read the server's address and the key from
/// variables of the environment, so that no key is shown or copied along.
/// </summary>
internal static class CodeSamples
{
    private const string Url = "PAYROLL_URL";
    private const string Key = "PAYROLL_API_KEY";
    private const string KeyHeader = "X-API-KEY";

    /// <summary>Adds <c>x-codeSamples</c> to the operations of a document.</summary>
    public static void AddTo(JsonNode document)
    {
        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            foreach (var (method, operation) in item!.AsObject().Where(member => member.Key is "get" or "put" or "post" or "delete" or "patch"))
                operation!["x-codeSamples"] = Of(SampleRequest.Of(document, method, path, operation));
        }
    }

    private static JsonArray Of(SampleRequest request) =>
    [
        Sample("shell", "cURL", Curl(request)),
        Sample("js", "JavaScript", JavaScript(request)),
        Sample("python", "Python", Python(request)),
        Sample("csharp", "C#", CSharp(request)),
    ];

    private static JsonObject Sample(string language, string label, string source) => new() { ["lang"] = language, ["label"] = label, ["source"] = source };

    private static string Curl(SampleRequest request)
    {
        var lines = new List<string> { $"curl --request {request.Method} \"${Url}{request.Path}\"", $"--header \"{KeyHeader}: ${Key}\"" };
        lines.AddRange(request.Headers.Select(header => $"--header '{header.Name}: {header.Value}'"));
        // A quote ends the text, stands alone, and begins the text again.
        if (request.Body is { } body) lines.Add($"--data '{body.Replace("'", "'\\''", StringComparison.Ordinal)}'");
        return string.Join(" \\\n  ", lines);
    }

    private static string JavaScript(SampleRequest request)
    {
        var headers = request.Headers.Select(header => $"    '{header.Name}': '{header.Value}',\n");
        var body = request switch
        {
            { Body: null } => string.Empty,
            { IsJson: true, Body: var json } => $"  body: JSON.stringify({Indented(json, "  ")}),\n",
            { Body: var text } => $"  body: {Quoted(text)},\n",
        };
        return $$"""
            const response = await fetch(process.env.{{Url}} + '{{request.Path}}', {
              method: '{{request.Method}}',
              headers: {
                '{{KeyHeader}}': process.env.{{Key}},
            {{string.Concat(headers)}}  },
            {{body}}});
            console.log(response.status, await response.text());
            """;
    }

    private static string Python(SampleRequest request)
    {
        var headers = string.Concat(request.Headers.Select(header => $", \"{header.Name}\": \"{header.Value}\""));
        var body = request switch
        {
            { Body: null } => string.Empty,
            { Body: var text } => $"    data={(text.Contains('\n', StringComparison.Ordinal) ? $"r\"\"\"{text}\"\"\"" : Quoted(text))}.encode(),\n",
        };
        return $$"""
            import os
            import requests

            response = requests.request(
                "{{request.Method}}",
                os.environ["{{Url}}"] + "{{request.Path}}",
                headers={"{{KeyHeader}}": os.environ["{{Key}}"]{{headers}}},
            {{body}})
            print(response.status_code, response.text)
            """;
    }

    private static string CSharp(SampleRequest request)
    {
        var headers = request.Headers.Where(header => !IsOfContent(header.Name)).Select(header => $"request.Headers.Add(\"{header.Name}\", \"{header.Value}\");\n");
        var type = request.Headers.FirstOrDefault(header => IsOfContent(header.Name)).Value;
        var content = request.Body is { } body
            ? $"request.Content = new StringContent(\n    \"\"\"\n{Indented("    " + body, "    ")}\n    \"\"\",\n    Encoding.UTF8,\n    \"{type}\");\n"
            : string.Empty;
        return $$"""
            using System.Text;

            using var client = new HttpClient { BaseAddress = new Uri(Environment.GetEnvironmentVariable("{{Url}}")!) };
            using var request = new HttpRequestMessage(HttpMethod.{{CultureInfo.InvariantCulture.TextInfo.ToTitleCase(request.Method.ToLowerInvariant())}}, "{{request.Path}}");
            request.Headers.Add("{{KeyHeader}}", Environment.GetEnvironmentVariable("{{Key}}"));
            {{string.Concat(headers)}}{{content}}using var response = await client.SendAsync(request);
            Console.WriteLine($"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
            """;
    }

    private static bool IsOfContent(string header) => header == "Content-Type";

    private static string Indented(string text, string by) => text.Replace("\n", "\n" + by, StringComparison.Ordinal);

    // JSON's texts are those of JavaScript and Python.
    private static string Quoted(string text) => JsonValue.Create(text).ToJsonString(RelaxedJson.Options);
}
