using System.Text.Json;

namespace Payroll.WebApi.FunctionalTests.OpenApi.Answers;

/// <summary>A small document, and answers that are right by it.</summary>
internal static class ExampleApi
{
    public const string Id = "0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b";

    public static DocumentedApi Documented { get; } = new(JsonElement.Parse("""
        {
          "paths": {
            "/api/v1/things": {
              "post": {
                "operationId": "createThing",
                "responses": {
                  "201": {
                    "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}, "ETag": {"schema": {"type": "string"}}},
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}
                  },
                  "409": {
                    "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
                    "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/ProblemDetails"}}},
                    "x-codes": ["already_exists"]
                  }
                }
              }
            },
            "/api/v1/things/{thingId}": {
              "delete": {
                "operationId": "deleteThing",
                "parameters": [{"name": "thingId", "in": "path", "schema": {"type": "string", "format": "uuid"}}],
                "responses": {"204": {}}
              }
            },
            "/api/v1/things/current": {"get": {"operationId": "getCurrentThing", "responses": {}}},
            "/api/v1/things/{thingId}/lines/{number}": {
              "get": {
                "operationId": "getLine",
                "parameters": [
                  {"name": "thingId", "in": "path", "schema": {"type": "string", "format": "uuid"}},
                  {"name": "number", "in": "path", "schema": {"type": "integer"}}
                ],
                "responses": {}
              }
            }
          },
          "components": {
            "headers": {"X-Request-Id": {"required": true, "schema": {"type": "string", "pattern": "^req_"}}},
            "schemas": {
              "Thing": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}},
              "ProblemDetails": {
                "type": "object",
                "required": ["status", "code"],
                "properties": {"status": {"type": "integer"}, "code": {"type": "string"}}
              }
            }
          }
        }
        """));

    public static RecordedAnswer Created { get; } = Answer("POST", "/api/v1/things", 201, "application/json", """{"name": "One"}""");

    public static RecordedAnswer Conflict { get; } = Refusal("POST", "/api/v1/things", 409, "already_exists");

    public static RecordedAnswer Deleted { get; } = Answer("DELETE", $"/v1/things/{Id}", 204, null, "") with { Headers = new Dictionary<string, string>() };

    public static RecordedAnswer Refusal(string method, string path, int status, string code) =>
        Answer(method, path, status, "application/problem+json", $$"""{"status": {{status}}, "code": "{{code}}"}""");

    public static RecordedAnswer With(this RecordedAnswer answer, string header, string? value)
    {
        var headers = answer.Headers.Where(one => one.Key != header).ToDictionary(StringComparer.OrdinalIgnoreCase);
        if (value is not null) headers[header] = value;
        return answer with { Headers = headers };
    }

    public static RecordedAnswer WithBody(this RecordedAnswer answer, string text) => answer with { Body = System.Text.Encoding.UTF8.GetBytes(text) };

    private static RecordedAnswer Answer(string method, string path, int status, string? type, string body) =>
        new RecordedAnswer(method, path, status, new Dictionary<string, string> { ["X-Request-Id"] = "req_1", ["Date"] = "today", ["Cache-Control"] = "no-store" }, default)
            .With("Content-Type", type).WithBody(body);
}
