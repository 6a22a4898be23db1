using System.Net;

namespace Payroll.Client.UnitTests;

public sealed class ProblemTests
{
    [Test]
    public async Task Problem_IsTyped()
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.Conflict, """
            {"type":"urn:payroll:problem:employee_already_exists","title":"Employee already exists","status":409,"detail":"The address is taken.",
             "instance":"/api/v1/employees","code":"employee_already_exists","request_id":"r-1","errors":[{"field":"email","code":"duplicate","message":"Taken."}],
             "conflicts_with":"0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b","required_scopes":["create:employees"],"more":true}
            """, "application/problem+json");

        var problem = await RefusedAsync(server);

        Assert.That((problem.Status, problem.Code, problem.RequestId), Is.EqualTo((HttpStatusCode.Conflict, "employee_already_exists", "r-1")));
        Assert.That(problem.ConflictsWith, Is.EqualTo(Guid.Parse("0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b")));
        Assert.That((problem.Errors.Single().Field, problem.Errors.Single().Code), Is.EqualTo(("email", "duplicate")));
        Assert.That(problem.RequiredScopes, Is.EqualTo(new[] { "create:employees" }));
        Assert.That(problem.Message, Does.Contain("employee_already_exists").And.Contain("r-1").And.Contain("Taken."));
    }

    [TestCase("text/html", "<html>502 Bad Gateway</html>")]
    [TestCase("application/problem+json", "{\"type\":")]
    [TestCase("application/problem+json", "null")]
    public async Task OtherAnswer_IsAProblemWithoutACode(string mediaType, string body)
    {
        var problem = await RefusedAsync(new ScriptedServer().Answers(HttpStatusCode.Forbidden, body, mediaType, ("X-Request-Id", "r-2")));

        Assert.That((problem.Status, problem.Code, problem.RequestId), Is.EqualTo((HttpStatusCode.Forbidden, (string?)null, "r-2")));
        Assert.That(problem.Errors, Is.Empty);
    }

    [TestCase("<html>Welcome</html>")]
    [TestCase("{}")]
    [TestCase("null")]
    public async Task Success_ThatCantBeRead_IsAProblem(string body)
    {
        var problem = await RefusedAsync(new ScriptedServer().Answers(HttpStatusCode.OK, body));

        Assert.That((problem.Status, problem.Code), Is.EqualTo((HttpStatusCode.OK, (string?)null)));
    }

    [Test]
    public async Task Redirect_IsAProblem()
    {
        var problem = await RefusedAsync(new ScriptedServer().Answers(HttpStatusCode.Redirect, ("Location", "https://elsewhere.example.com/")));

        Assert.That(problem.Status, Is.EqualTo(HttpStatusCode.Redirect));
    }

    private static Task<PayrollProblemException> RefusedAsync(ScriptedServer server) =>
        Assert.ThrowsAsync<PayrollProblemException>(() => server.Client().ListPayRatesAsync())!;
}
