using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Application.ApiKeys;
using Payroll.WebApi.Http;

namespace Payroll.WebApi.FunctionalTests.RequestLogs;

public sealed class LogSanitizerTests
{
    private static RouteLiterals Words => SharedApi.Host.Services.GetRequiredService<RouteLiterals>();

    private const string Id = "0198c5a1-7b1e-7c44-9d2f-3f6a8b1c2d3e";

    [TestCase("/api/v1/employees", "/api/v1/employees")]
    [TestCase($"/api/v1/employees/{Id}", $"/api/v1/employees/{Id}")]
    [TestCase($"/api/v1/pay-runs/{Id}/results/{Id}/lines/12", $"/api/v1/pay-runs/{Id}/results/{Id}/lines/12")]
    [TestCase("/api/v1/request-logs/req_01kbz8v2h4e6pwm3x9r7t5ndca", "/api/v1/request-logs/req_01kbz8v2h4e6pwm3x9r7t5ndca")]
    [TestCase("/api/v1/employees/078-05-1120", "/api/v1/employees/*")]
    [TestCase("/api/v1/employees/123 456 782/employments", "/api/v1/employees/*/employments")]
    [TestCase("/api/v1/employees/jane.doe@example.com", "/api/v1/employees/*")]
    [TestCase("/api/v1/employees/Jane-Doe", "/api/v1/employees/*")]
    [TestCase("/api/v1/Jane/Doe", "/api/v1/*/*")]
    [TestCase("/API/v1/Employees", "/API/v1/Employees")]
    [TestCase("/api/v1//", "/api/v1//")]
    public void Path_KeepsWordsOfRoutesAndIds(string path, string kept) => Assert.That(LogSanitizer.Path(path, Words), Is.EqualTo(kept));

    [TestCase("?limit=50&from=2026-06-01&status=draft", "limit=50&from=2026-06-01&status=draft")]
    [TestCase("?from=2026-06-01T10:00:00Z&to=078-05-1120", "from=2026-06-01T10:00:00Z&to=*")]
    [TestCase("?limit=12345678&limit=3", "limit=*&limit=3")]
    [TestCase("?search=Jane&078-05-1120=1", "search=*&*=*")]
    [TestCase("?jane.doe@example.com=1&JaneDoe&limit=3", "*=*&*=*&limit=3")]
    [TestCase("?wait_seconds=3", "*=*")]
    [TestCase("", null)]
    public void Query_KeepsTheRoutesNamesAndTheValuesOfFilters(string query, string? kept) =>
        Assert.That(LogSanitizer.Query(new QueryCollection(QueryHelpers.ParseQuery(query)), "limit from to status search".Split(' ').Contains), Is.EqualTo(kept));

    [TestCase("import/2.4 (nightly)", "import/2.4 (nightly)")]
    [TestCase("Mozilla/5.0 (X11; Linux x86_64) Chrome/120.0.6099.109", "Mozilla/5.0 (X11; Linux x86_64) Chrome/120.0.6099.109")]
    [TestCase("of 123 456 782", "of *")]
    [TestCase("of 078-05-1120", "of *")]
    [TestCase("account123456782", "account*")]
    [TestCase("of 123.456.782", "of *")]
    [TestCase("ünprintable\u0007", "?nprintable?")]
    [TestCase(" ", null)]
    [TestCase(null, null)]
    public void UserAgent_IsPrintableAndHoldsNoLongNumber(string? sent, string? kept) => Assert.That(LogSanitizer.UserAgent(sent), Is.EqualTo(kept));

    [Test]
    public void UserAgent_IsSweptBeforeItIsCut()
    {
        var key = ApiKeyIssuer.NewSecret().Value;

        Assert.That(LogSanitizer.UserAgent(new string('a', 150) + key), Does.Not.Contain(key[20..40]));
    }

    [TestCase("import-7f3a", true)]
    [TestCase(Id, true)]
    [TestCase("123e4567-e89b-12d3-a456-426614174000", true)]
    [TestCase("078-05-1120", false)]
    [TestCase("ssn-078-05-1120", false)]
    [TestCase("ssn078_05_1120", false)]
    [TestCase("a123456782", false)]
    [TestCase("4bf92f3577b34da6a3ce929d0e0e4736", true)]
    [TestCase("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", true)]
    [TestCase("4B1q7352dwTfXpX3rYosuqHzUMbVzvjWim9JqHvcVVuujeMLq7wm", false)]
    [TestCase("with space", false)]
    [TestCase("", false)]
    [TestCase(null, false)]
    public void ClientRequestId_IsKeptWhereItIsPlain(string? sent, bool isKept) =>
        Assert.That(LogSanitizer.ClientRequestId(sent), Is.EqualTo(isKept ? sent : null));

    [Test]
    public void ClientRequestId_IsShortAndNoKey()
    {
        Assert.That(LogSanitizer.ClientRequestId(new string('a', 64)), Is.Not.Null);
        Assert.That(LogSanitizer.ClientRequestId(new string('a', 65)), Is.Null);
        Assert.That(LogSanitizer.ClientRequestId(ApiKeyIssuer.NewSecret().Value[..64]), Is.Null);
    }
}
