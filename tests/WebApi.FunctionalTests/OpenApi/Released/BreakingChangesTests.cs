using System.Text.Json;
using System.Text.Json.Nodes;

namespace Payroll.WebApi.FunctionalTests.OpenApi.Released;

/// <summary>Each kind of change that breaks callers is found, and none that only adds.</summary>
public sealed class BreakingChangesTests
{
    private const string Released = """
        {
          "servers": [{"url": "/"}],
          "paths": {
            "/things": {
              "get": {
                "operationId": "listThings",
                "security": [{"Key": []}, {"Bearer": []}],
                "x-scopes": ["read:things"],
                "parameters": [
                  {"name": "limit", "in": "query", "schema": {"type": "integer", "minimum": 1, "maximum": 200}},
                  {"name": "kind", "in": "query", "schema": {"$ref": "#/components/schemas/Kind"}},
                  {"name": "search", "in": "query", "schema": {"type": "string"}}
                ],
                "responses": {
                  "200": {
                    "headers": {"X-Id": {"$ref": "#/components/headers/X-Id"}},
                    "content": {"application/json": {"schema": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}}}}
                  },
                  "404": {"x-codes": ["not_found", "gone"]}
                }
              },
              "post": {
                "operationId": "createThing",
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/ThingRequest"}}}},
                "responses": {"201": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}}}
              }
            },
            "/open": {"get": {"operationId": "getOpen", "responses": {"200": {}}}}
          },
          "components": {
            "headers": {"X-Id": {"required": true, "schema": {"type": "string"}}},
            "securitySchemes": {"Key": {"type": "apiKey", "in": "header", "name": "X-API-KEY"}, "Bearer": {"type": "http", "scheme": "bearer"}},
            "schemas": {
              "Kind": {"type": "string", "enum": ["a", "b"]},
              "Thing": {
                "type": "object",
                "required": ["id", "name"],
                "properties": {
                  "id": {"type": "string", "format": "uuid"},
                  "name": {"type": "string", "maxLength": 10, "pattern": "^[a-z]+$"},
                  "kind": {"oneOf": [{"$ref": "#/components/schemas/Kind"}, {"type": "string", "nullable": true, "enum": [null]}]},
                  "parts": {"type": "array", "items": {"type": "string"}},
                  "figures": {"type": "object", "additionalProperties": {"type": "number"}}
                }
              },
              "ThingRequest": {
                "type": "object",
                "required": ["name"],
                "properties": {
                  "name": {"type": "string", "maxLength": 10, "minLength": 1},
                  "note": {"type": "string", "nullable": true, "maxLength": 10},
                  "kind": {"allOf": [{"$ref": "#/components/schemas/Kind"}]},
                  "days": {"type": "array", "maxItems": 7, "items": {"type": "integer", "minimum": 0}}
                }
              }
            }
          }
        }
        """;

    private const string Get = "paths|/things|get|";
    private const string Post = "paths|/things|post|";
    private const string Thing = "components|schemas|Thing|";
    private const string Request = "components|schemas|ThingRequest|";

    [TestCase("servers|0|url", "\"/api\"", "server /: removed")]
    [TestCase("paths|/things", null, "GET /things: removed", "POST /things: removed")]
    [TestCase("paths|/things|post", null, "POST /things: removed")]
    [TestCase(Get + "operationId", "\"allThings\"", "GET /things: operationId was listThings, is allThings")]
    public void Operation_ThatIsGoneOrRenamed_IsFound(string place, string? value, params string[] changes) => Expect(place, value, changes);

    [TestCase(Get + "security", """[{"Bearer": []}]""", "GET /things: Key is no longer enough")]
    [TestCase(Get + "security|0", """{"Key": [], "Bearer": []}""", "GET /things: Key is no longer enough")]
    [TestCase(Get + "x-scopes", """["read:things", "read:parts"]""", "GET /things: needs the scope read:parts")]
    [TestCase("paths|/open|get|security", """[{"Key": []}]""", "GET /open: needs a key")]
    [TestCase("components|securitySchemes|Bearer", null, "security scheme Bearer: removed")]
    [TestCase("components|securitySchemes|Key|name", "\"X-KEY\"", "security scheme Key: was apiKey header X-API-KEY, is apiKey header X-KEY")]
    public void Access_ThatAsksForMore_IsFound(string place, string? value, params string[] changes) => Expect(place, value, changes);

    [TestCase(Get + "parameters|2", null, "GET /things, query parameter search: removed")]
    [TestCase(Get + "parameters|2|name", "\"q\"", "GET /things, query parameter search: removed")]
    [TestCase(Get + "parameters|2|in", "\"header\"", "GET /things, query parameter search: removed")]
    [TestCase(Get + "parameters|2|required", "true", "GET /things, query parameter search: required")]
    [TestCase(Get + "parameters|+", """{"name": "of", "in": "query", "required": true, "schema": {"type": "string"}}""", "GET /things, query parameter of: new and required")]
    [TestCase(Get + "parameters|2|schema|type", "\"integer\"", "GET /things, query parameter search: type was string, is integer")]
    [TestCase(Get + "parameters|2|schema|format", "\"date\"", "GET /things, query parameter search: format was none, is date")]
    [TestCase(Get + "parameters|0|schema|maximum", "100", "GET /things, query parameter limit: maximum was 200, is 100")]
    [TestCase(Get + "parameters|0|schema|minimum", "2", "GET /things, query parameter limit: minimum was 1, is 2")]
    public void Parameter_ThatTakesLess_IsFound(string place, string? value, params string[] changes) => Expect(place, value, changes);

    [TestCase(Post + "requestBody", null, "POST /things, body: removed")]
    [TestCase(Post + "requestBody|required", "true", "POST /things, body: required")]
    [TestCase(Get + "requestBody", """{"required": true, "content": {}}""", "GET /things, body: new and required")]
    [TestCase(Post + "requestBody|content", """{"text/csv": {}}""", "POST /things, body, application/json: removed")]
    public void Body_ThatHasToBeAnother_IsFound(string place, string? value, params string[] changes) => Expect(place, value, changes);

    [TestCase(Request + "properties|note", null, "sent ThingRequest.note: removed")]
    [TestCase(Request + "required", """["name", "note"]""", "sent ThingRequest.note: required")]
    [TestCase(Request + "additionalProperties", "false", "sent ThingRequest: takes no other members")]
    [TestCase(Request + "properties|note|nullable", "false", "sent ThingRequest.note: null is no longer taken")]
    [TestCase(Request + "properties|name|type", "\"number\"", "sent ThingRequest.name: type was string, is number")]
    [TestCase(Request + "properties|name|format", "\"email\"", "sent ThingRequest.name: format was none, is email")]
    [TestCase(Request + "properties|name|maxLength", "9", "sent ThingRequest.name: maxLength was 10, is 9")]
    [TestCase(Request + "properties|name|minLength", "2", "sent ThingRequest.name: minLength was 1, is 2")]
    [TestCase(Request + "properties|note|minLength", "1", "sent ThingRequest.note: minLength was none, is 1")]
    [TestCase(Request + "properties|name|pattern", "\"^x\"", "sent ThingRequest.name: pattern was none, is ^x")]
    [TestCase(Request + "properties|name|enum", """["x"]""", "sent ThingRequest.name: only some values are taken")]
    [TestCase(Request + "properties|days|maxItems", "5", "sent ThingRequest.days: maxItems was 7, is 5")]
    [TestCase(Request + "properties|days|items|minimum", "1", "sent ThingRequest.days[]: minimum was 0, is 1")]
    [TestCase(Request + "properties|days|items|maximum", "6", "sent ThingRequest.days[]: maximum was none, is 6")]
    [TestCase("components|schemas|Kind|enum", """["a"]""", "sent Kind: b is no longer taken")]
    public void Request_ThatTakesLess_IsFound(string place, string? value, params string[] changes) => Expect(place, value, changes);

    [Test]
    public void Request_ThatHasANewMemberWhichIsRequired_IsFound()
    {
        var current = JsonNode.Parse(Released)!;
        Put(current, Request + "properties|code", """{"type": "string"}""");
        Put(current, Request + "required", """["name", "code"]""");

        Assert.That(Found(current), Is.EqualTo(new[] { "sent ThingRequest.code: new and required" }));
    }

    [TestCase(Get + "responses|404", null, "GET /things, 404: removed")]
    [TestCase(Post + "responses|201", null, "POST /things, 201: removed")]
    [TestCase(Post + "responses|202", "{}", "POST /things, 202: new, and no refusal")]
    [TestCase(Get + "responses|404|x-codes", """["not_found"]""", "GET /things, 404, code gone: removed")]
    [TestCase(Get + "responses|200|headers", null, "GET /things, 200, header X-Id: removed")]
    [TestCase("components|headers|X-Id|required", "false", "GET /things, 200, header X-Id: may be left out")]
    [TestCase("components|headers|X-Id|schema|type", "\"integer\"", "GET /things, 200, header X-Id: type was string, is integer")]
    [TestCase(Post + "responses|201|content", """{"text/csv": {}}""", "POST /things, 201, application/json: removed")]
    public void Answer_ThatIsAnother_IsFound(string place, string? value, params string[] changes) => Expect(place, value, changes);

    [TestCase(Thing + "properties|parts", null, "answered Thing.parts: removed")]
    [TestCase(Thing + "required", """["id"]""", "answered Thing.name: may be left out")]
    [TestCase(Thing + "properties|name|nullable", "true", "answered Thing.name: may be null")]
    [TestCase(Thing + "properties|id|type", "\"integer\"", "answered Thing.id: type was string, is integer")]
    [TestCase(Thing + "properties|id|format", null, "answered Thing.id: format was uuid, is none")]
    [TestCase(Thing + "properties|name|pattern", null, "answered Thing.name: pattern was ^[a-z]+$, is none")]
    [TestCase(Thing + "properties|parts|items|type", "\"number\"", "answered Thing.parts[]: type was string, is number")]
    [TestCase(Thing + "properties|figures|additionalProperties|type", "\"string\"", "answered Thing.figures.*: type was number, is string")]
    [TestCase(Thing + "properties|kind", """{"type": "string", "nullable": true}""", "answered Thing.kind: was Kind, is unnamed", "answered Thing.kind: no longer one of a list")]
    public void AnswersSchema_ThatPromisesLess_IsFound(string place, string? value, params string[] changes) => Expect(place, value, changes);

    [TestCase("paths|/more", """{"get": {"operationId": "more", "responses": {"200": {}}}}""")]
    [TestCase("paths|/things|get|security", """[{"Key": []}, {"Bearer": []}, {"Other": []}]""")]
    [TestCase("paths|/things|get|x-scopes", "[]")]
    [TestCase(Get + "summary", "\"In other words\"")]
    [TestCase(Get + "parameters|+", """{"name": "of", "in": "query", "schema": {"type": "string"}}""")]
    [TestCase(Get + "parameters|0|schema|maximum", "500")]
    [TestCase(Get + "responses|409", """{"x-codes": ["in_use"]}""")]
    [TestCase(Get + "responses|404|x-codes", """["not_found", "gone", "hidden"]""")]
    [TestCase(Get + "responses|200|headers|X-More", """{"schema": {"type": "string"}}""")]
    [TestCase(Get + "requestBody", """{"content": {}}""")]
    [TestCase(Request + "properties|code", """{"type": "string"}""")]
    [TestCase(Request + "required", "[]")]
    [TestCase(Request + "properties|name|nullable", "true")]
    [TestCase(Request + "properties|name|maxLength", null)]
    [TestCase(Request + "properties|name|minLength", "0")]
    [TestCase(Thing + "properties|code", """{"type": "string"}""")]
    [TestCase(Thing + "required", """["id", "name", "parts"]""")]
    [TestCase(Thing + "properties|name|maxLength", "20")]
    [TestCase(Thing + "properties|kind", """{"allOf": [{"$ref": "#/components/schemas/Kind"}]}""")]
    [TestCase("components|schemas|Kind|enum", """["a", "b", "c"]""")]
    [TestCase("components|schemas|More", """{"type": "object"}""")]
    public void WhatIsOnlyAdded_IsNoBreak(string place, string? value) => Expect(place, value);

    [Test]
    public void Schema_ThatContainsItself_IsComparedOnce()
    {
        var released = JsonNode.Parse(Released)!;
        Put(released, Thing + "properties|inner", """{"$ref": "#/components/schemas/Thing"}""");
        var current = released.DeepClone();
        Put(current, Thing + "properties|id", null);

        Assert.That(
            BreakingChanges.Between(JsonElement.Parse(released.ToJsonString()), JsonElement.Parse(current.ToJsonString())),
            Is.EqualTo(new[] { "answered Thing.id: removed" }));
    }

    [Test]
    public void SameDocument_HasNoChanges() => Assert.That(Found(JsonNode.Parse(Released)!), Is.Empty);

    private static void Expect(string place, string? value, params string[] changes)
    {
        var current = JsonNode.Parse(Released)!;
        Put(current, place, value);
        Assert.That(Found(current), Is.EquivalentTo(changes));
    }

    private static IReadOnlyList<string> Found(JsonNode current) =>
        BreakingChanges.Between(JsonElement.Parse(Released), JsonElement.Parse(current.ToJsonString()));

    // "a|b|0" names a place; "+" the end of a list; null takes away what is there.
    private static void Put(JsonNode document, string place, string? value)
    {
        var steps = place.Split('|');
        var parent = steps[..^1].Aggregate(document, (at, step) => at is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : at[step]!);
        var last = steps[^1];
        switch (parent)
        {
            case JsonArray list when last == "+": list.Add(JsonNode.Parse(value!)); break;
            case JsonArray list when value is null: list.RemoveAt(int.Parse(last, System.Globalization.CultureInfo.InvariantCulture)); break;
            case JsonArray list: list[int.Parse(last, System.Globalization.CultureInfo.InvariantCulture)] = JsonNode.Parse(value); break;
            case JsonObject members when value is null: Assert.That(members.Remove(last), place); break;
            default: parent[last] = JsonNode.Parse(value!); break;
        }
    }
}
