namespace Payroll.WebApi.FunctionalTests.OpenApi.Answers;

/// <summary>Each rule about answers finds an answer that breaks it.</summary>
public sealed class AnswerMismatchesTests
{
    private readonly AnswerMismatches _mismatches = new(ExampleApi.Documented);

    [Test]
    public void AnswersAsDocumented_HaveNone()
    {
        foreach (var answer in new[]
        {
            ExampleApi.Created, ExampleApi.Created.With("ETag", "\"1\""), ExampleApi.Created with { Path = "/v1/things" },
            ExampleApi.Created.With("Content-Type", "application/json; charset=utf-8"), ExampleApi.Conflict, ExampleApi.Deleted,
        })
        {
            Assert.That(_mismatches.Of(answer), Is.Empty, $"{answer.Method} {answer.Path}");
        }
    }

    [Test]
    public void Status_HasToBeDocumented() => Expect(ExampleApi.Created with { Status = 200 }, "status 200: undocumented");

    [Test]
    public void ContentType_HasToBeDocumented() => Expect(ExampleApi.Created.With("Content-Type", "text/plain"), "content type text/plain: undocumented");

    [Test]
    public void Body_WithoutAContentType_IsFound() => Expect(ExampleApi.Created.With("Content-Type", null), "content type none: undocumented");

    [Test]
    public void Body_HasToBeThere() => Expect(ExampleApi.Created.WithBody(""), "body: no JSON");

    [Test]
    public void Body_WhereNoneIsDocumented_IsFound() => Expect(ExampleApi.Deleted.WithBody("{}"), "body: undocumented");

    [Test]
    public void Body_HasToBeAsItsSchemaSays() => Expect(ExampleApi.Created.WithBody("""{"name": 1, "old": 1}"""), "$.name: Number", "$.old: unknown");

    [Test]
    public void Header_HasToBeDocumented() => Expect(ExampleApi.Created.With("X-Debug", "1").With("Location", "/"), "header X-Debug: undocumented", "header Location: undocumented");

    [Test]
    public void Header_ThatIsPromised_HasToBeThere() => Expect(ExampleApi.Created.With("X-Request-Id", null), "header X-Request-Id: missing");

    [Test]
    public void Header_HasToBeAsItsSchemaSays() => Expect(ExampleApi.Created.With("X-Request-Id", "1"), "header X-Request-Id: pattern");

    [Test]
    public void Problem_HasToHaveACodeOfTheOperationAndStatus() =>
        Expect(ExampleApi.Refusal("POST", "/api/v1/things", 409, "in_use"), "$.code: in_use is not listed");

    [Test]
    public void Problem_HasToSayItsOwnStatus() =>
        Expect(ExampleApi.Conflict.WithBody("""{"status": 400, "code": "already_exists"}"""), "$.status: not 409");

    [TestCase("GET", "/api/v1/unknown", 404, "not_found")]
    [TestCase("DELETE", "/api/v1/things/1", 404, "not_found")]
    [TestCase("PUT", "/api/v1/things", 401, "missing_api_key")]
    [TestCase("GET", "/", 403, "https_required")]
    public void RefusalsOutsideOfOperations_HaveNone(string method, string path, int status, string code) =>
        Expect(ExampleApi.Refusal(method, path, status, code));

    [Test]
    public void RefusalOutsideOfOperations_HasToBeAProblem()
    {
        var refusal = ExampleApi.Refusal("GET", "/api/v1/unknown", 404, "not_found");

        Expect(refusal.With("Content-Type", "text/html"), "content type text/html: no problem");
        Expect(refusal.WithBody("""{"status": 400}"""), "$.code: missing", "$.status: not 404");
        Expect(refusal.WithBody("Not found"), "body: no JSON");
    }

    [Test]
    public void OtherMethod_HasToSayWhichAreAllowed()
    {
        var refusal = ExampleApi.Refusal("PUT", "/api/v1/things", 405, "method_not_allowed");

        Expect(refusal, "header Allow: missing");
        Expect(refusal.With("Allow", "POST"));
    }

    [Test]
    public void OperationThatIsNotInTheDocument_MustNotBeAnswered()
    {
        Expect(ExampleApi.Created with { Path = "/api/v1/other" }, "no such operation, and yet it is answered");
        Expect(ExampleApi.Created with { Method = "PUT" }, "no such operation, and yet it is answered");
    }

    [TestCase("/health/live")]
    [TestCase("/docs/index.html")]
    [TestCase("/openapi/v1.json")]
    public void WhatStandsBesideTheApi_IsLeftAlone_UnlessItIsAProblem(string path)
    {
        Expect((ExampleApi.Created with { Method = "GET", Path = path }).With("Content-Type", "text/plain"));
        Expect(ExampleApi.Refusal("GET", path, 404, "not_found").WithBody("""{"status": 404}"""), "$.code: missing");
    }

    [Test]
    public void WhatOnlySoundsAsIfItStoodBesideTheApi_IsNotLeftAlone() =>
        Expect(ExampleApi.Created with { Method = "GET", Path = "/healthy" }, "no such operation, and yet it is answered");

    private void Expect(RecordedAnswer answer, params string[] mismatches) => Assert.That(_mismatches.Of(answer), Is.EqualTo(mismatches));
}
