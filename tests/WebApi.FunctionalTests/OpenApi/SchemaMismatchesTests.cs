using System.Text.Json;

namespace Payroll.WebApi.FunctionalTests.OpenApi;

public sealed class SchemaMismatchesTests
{
    private const string Document = """
        {
          "components": {"schemas": {
            "Kind": {"type": "string", "enum": ["a", "b"]},
            "Thing": {
              "type": "object",
              "required": ["id", "kind"],
              "properties": {
                "id": {"type": "string", "format": "uuid"},
                "kind": {"allOf": [{"$ref": "#/components/schemas/Kind"}]},
                "day": {"type": "string", "format": "date", "nullable": true},
                "at": {"type": "string", "format": "date-time"},
                "code": {"type": "string", "minLength": 2, "maxLength": 3, "pattern": "^[a-z]+$"},
                "email": {"type": "string", "format": "email"},
                "count": {"type": "integer", "minimum": 1, "maximum": 9},
                "rate": {"type": "number"},
                "is_good": {"type": "boolean"},
                "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}},
                "days": {"type": "array", "minItems": 1, "maxItems": 2, "items": {"type": "integer"}},
                "operands": {"type": "object", "maxProperties": 2, "additionalProperties": {"type": "number"}},
                "other_kind": {"oneOf": [{"$ref": "#/components/schemas/Kind"}, {"type": "string", "nullable": true, "enum": [null]}]},
                "other": {"oneOf": [{"$ref": "#/components/schemas/Thing"}, {"type": "string", "nullable": true, "enum": [null]}]},
                "either": {"oneOf": [{"type": "string"}, {"type": "string", "maxLength": 3}]}
              }
            }
          }}
        }
        """;

    [TestCase("""{"id": "0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b", "kind": "a", "day": null, "at": "2026-06-01T00:00:00.000Z", "code": "abc", "count": 9, "rate": 1.50, "is_good": true, "parts": [], "operands": {"x": 1}}""")]
    [TestCase("{}", "$.id: missing", "$.kind: missing")]
    [TestCase("[]", "$: Array")]
    [TestCase("""{"id": "1", "kind": "c"}""", "$.id: format", "$.kind: no choice")]
    [TestCase("""{"id": null, "kind": 1}""", "$.id: null", "$.kind: Number")]
    [TestCase("""{"id": "0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b", "kind": "a", "day": "2026-06-31", "at": "2026-06-01", "code": "ABCD"}""", "$.day: format", "$.at: format", "$.code: too long", "$.code: pattern")]
    [TestCase("""{"id": "0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b", "kind": "a", "count": 1.5, "rate": "1", "is_good": 1, "old": 1}""", "$.count: Number", "$.rate: String", "$.is_good: Number", "$.old: unknown")]
    [TestCase("""{"id": "0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b", "kind": "a", "count": 10, "parts": [{"kind": "b"}], "operands": {"x": "1"}}""", "$.count: too large", "$.parts[0].id: missing", "$.operands.x: String")]
    [TestCase("""{"id": "0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b", "kind": "a", "other_kind": "b", "other": {"id": "0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b", "kind": "a"}, "days": [1, 2], "email": "a@example.com"}""")]
    [TestCase("""{"id": "0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b", "kind": "a", "other_kind": null, "other": null, "either": "long"}""")]
    [TestCase("""{"id": "0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b", "kind": "a", "other_kind": "c", "other": {"kind": "a"}, "either": "abc"}""", "$.other_kind: no choice", "$.other.id: missing", "$.either: fits more than one")]
    [TestCase("""{"id": "0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b", "kind": null, "code": "a", "email": "example.com", "count": 0}""", "$.kind: null", "$.code: too short", "$.email: format", "$.count: too small")]
    [TestCase("""{"id": "0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b", "kind": "a", "days": [], "operands": {"x": 1, "y": 2, "z": 3}}""", "$.days: too few items", "$.operands: too many members")]
    [TestCase("""{"id": "0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b", "kind": "a", "days": [1, 2, 3], "parts": {}, "other": []}""", "$.days: too many items", "$.parts: Object", "$.other: Array")]
    public void Mismatches_AreNamedByTheirPlace(string value, params string[] mismatches)
    {
        var document = JsonDocument.Parse(Document).RootElement;
        var schema = document.GetProperty("components").GetProperty("schemas").GetProperty("Thing");

        Assert.That(new SchemaMismatches(document).Of(JsonDocument.Parse(value).RootElement, schema), Is.EqualTo(mismatches));
    }
}
