using System.Net;

namespace Payroll.WebApi.FunctionalTests.RequestReading;

/// <summary>Whatever is sent, it is the sender's fault, and the answer says so without saying anything about us.</summary>
public sealed class MalformedBodyTests
{
    private static readonly string[] Values =
    [
        "null", "true", "0", "-0", "-1", "1.5", "1e5", "1e-5", "1E400", "-1e-400", "0e999999999999", "1e2147483648", "79228162514264337593543950336",
        "1.00000000000000000000000000000000001", "\"\"", "\" \"", "\"a\"", "\"2026-06-01\"", "\"0000-00-00\"", "\"9999-12-31\"", "\"2026-06-01T24:00:00Z\"",
        "\"9999-12-31T23:59:59-14:00\"", "\"0001-01-01T00:00:00+14:00\"", "\"2026-06-01T00:00:00+99:99\"", "\"\\u0000\"", "\"\\ud800\"", "\"\\udfff\"",
        "\"\\ud800\\ud800\"", "\"\\ud83d\\ude00\"", "\"\\ud83d\\\\\"", "\"\\/\\b\\f\\n\\r\\t\"", "\"<script>\"", "\"'; DROP TABLE x; --\"", "\"٣\"",
        "[]", "[[]]", "[null]", "[{}]", "[\"\"]", "[1, \"a\", {}]", "{}", "{\"\": 1}", "{\"a\": {\"b\": []}}", "{\"routing_number\": {}}",
        "{\"gross_pay\": 1.999}", "{\"routing_number\": \"1\", \"routing_number\": \"2\"}", "{\"__proto__\": {}}", "{\"$type\": \"Object\"}",
        "[{\"routing_number\": null}]", "[{\"$ref\": \"1\"}]",
    ];

    private static readonly string[] Whole =
    [
        "{", "}", "\"", "nul", "NaN", "{]", "{\"first_name\"}", "{\"first_name\": }", "{first_name: 1}", "{'first_name': 1}", "{\"a\": 01}", "{\"a\": .5}",
        "{\"a\": Infinity}", "{\"a\": \"\\x\"}", "{\"a\": \"\\u12\"}", "\u0000", "{\"a\": 1}\u0000", "\u00ff", "{\"\\ud800\": 1, \"\\ud800\": 2}",
        "{\"$id\": \"1\", \"$values\": []}", "{\"first_name\": \"a\", \"First_Name\": \"b\", \"FIRST_NAME\": null}",
    ];

    private static readonly string[] Members =
    [
        "first_name", "email", "code", "days", "amount", "exact", "start_date", "at", "owner_id", "country", "force", "part", "parts", "tags", "other",
    ];

    [Test]
    public async Task AnyBody_IsAnsweredWith200Or400_AndNeverShowsTheInside()
    {
        await using var host = await ProbeHost.StartAsync();
        var bodies = Whole.Concat(Members.SelectMany(member => Values.Select(value => $$"""{"first_name": "a", "{{member}}": {{value}}}""")))
            .Concat(Values);
        foreach (var body in bodies)
        {
            var answer = await host.PostAsync("/probe/things", body);

            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK).Or.EqualTo(HttpStatusCode.BadRequest), body + answer.Text);
            if (answer.Status == HttpStatusCode.BadRequest)
            {
                Assert.That(answer.Code, Is.EqualTo("invalid_request"), body);
                Assert.That(answer.Text, Does.Not.Contain("System.").And.Not.Contain("Payroll."), body);
            }
        }

        Assert.That(host.Log.Lines, Is.Empty);
    }
}
