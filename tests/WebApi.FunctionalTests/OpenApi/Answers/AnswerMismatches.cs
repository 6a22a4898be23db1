using System.Globalization;
using System.Text.Json;

namespace Payroll.WebApi.FunctionalTests.OpenApi.Answers;

/// <summary>Finds where an answer is not as the document says about its operation and status.</summary>
internal sealed class AnswerMismatches(DocumentedApi api)
{
    private const string ProblemType = "application/problem+json";

    public IEnumerable<string> Of(RecordedAnswer answer)
    {
        // HEAD is GET without its body.
        if (api.Find(answer.Method == "HEAD" ? "GET" : answer.Method, answer.Path) is not { } operation) return OutsideOfOperations(answer);
        var status = answer.Status.ToString(CultureInfo.InvariantCulture);
        return operation.GetProperty("responses").TryGetProperty(status, out var documented)
            ? OfHeaders(answer, documented).Concat(OfBody(answer, documented))
            : [$"status {status}: undocumented"];
    }

    // Unknown paths, methods that a path doesn't have, and what stands beside the API. A refusal looks the same everywhere.
    private IEnumerable<string> OutsideOfOperations(RecordedAnswer answer)
    {
        if (BesideTheApi.Has(answer.Path) && answer.MediaType != ProblemType) return [];
        if (answer.Method == "OPTIONS" && answer.Status == 204) return answer.Headers.Keys.Any(SaysWhatIsAllowed) ? [] : ["header Allow: missing"];
        if (answer.Status < 400) return ["no such operation, and yet it is answered"];
        if (answer.Status == 405 && !answer.Headers.ContainsKey("Allow")) return ["header Allow: missing"];
        if (answer.Method == "HEAD") return [];
        if (answer.MediaType != ProblemType) return [$"content type {answer.MediaType ?? "none"}: no problem"];
        return OfProblem(answer, Parse(answer), api.Document.GetProperty("components").GetProperty("schemas").GetProperty("ProblemDetails"));
    }

    private static bool SaysWhatIsAllowed(string header) =>
        header.Equals("Allow", StringComparison.OrdinalIgnoreCase) || header.Equals("Access-Control-Allow-Methods", StringComparison.OrdinalIgnoreCase);

    private IEnumerable<string> OfHeaders(RecordedAnswer answer, JsonElement documented)
    {
        var headers = documented.TryGetProperty("headers", out var all) ? all.EnumerateObject() : [];
        var known = headers.ToDictionary(header => header.Name, header => api.Resolve(header.Value), StringComparer.OrdinalIgnoreCase);
        foreach (var name in known.Where(header => header.Value.TryGetProperty("required", out var must) && must.GetBoolean()).Select(header => header.Key))
            if (!answer.Headers.ContainsKey(name)) yield return $"header {name}: missing";
        foreach (var (name, value) in answer.Headers.Where(header => !HeadersOfEveryServer.Has(header.Key)))
        {
            if (!known.TryGetValue(name, out var header)) yield return $"header {name}: undocumented";
            else foreach (var mismatch in api.Mismatches.Of(JsonSerializer.SerializeToElement(value), header.GetProperty("schema"), $"header {name}")) yield return mismatch;
        }
    }

    private IEnumerable<string> OfBody(RecordedAnswer answer, JsonElement documented)
    {
        if (answer.Method == "HEAD") return answer.Body.IsEmpty ? [] : ["body: HEAD has none"];
        if (!documented.TryGetProperty("content", out var content)) return answer.Body.IsEmpty ? [] : ["body: undocumented"];
        if (answer.MediaType is null || !content.TryGetProperty(answer.MediaType, out var media)) return [$"content type {answer.MediaType ?? "none"}: undocumented"];
        if (Parse(answer) is not { } body) return ["body: no JSON"];
        var schema = media.GetProperty("schema");
        return answer.MediaType == ProblemType
            ? OfProblem(answer, body, schema).Concat(OfCode(body, documented))
            : api.Mismatches.Of(body, schema);
    }

    private IEnumerable<string> OfProblem(RecordedAnswer answer, JsonElement? body, JsonElement schema)
    {
        if (body is not { } problem) return ["body: no JSON"];
        var mismatches = api.Mismatches.Of(problem, schema);
        return problem.ValueKind == JsonValueKind.Object && problem.TryGetProperty("status", out var status) && status.GetRawText() != answer.Status.ToString(CultureInfo.InvariantCulture)
            ? mismatches.Append($"$.status: not {answer.Status}")
            : mismatches;
    }

    private static IEnumerable<string> OfCode(JsonElement problem, JsonElement documented)
    {
        if (!documented.TryGetProperty("x-codes", out var codes)) return [];
        var code = problem.ValueKind == JsonValueKind.Object && problem.TryGetProperty("code", out var given) ? given.ToString() : "";
        return codes.EnumerateArray().Any(one => one.ValueEquals(code)) ? [] : [$"$.code: {code} is not listed"];
    }

    private static JsonElement? Parse(RecordedAnswer answer)
    {
        try
        {
            return JsonElement.Parse(answer.Body.Span);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
