using System.Net;
using Payroll.WebApi.Errors;
using Payroll.WebApi.FunctionalTests.Authentication;
using Payroll.WebApi.FunctionalTests.PayRuns;

namespace Payroll.WebApi.FunctionalTests.Errors;

/// <summary>A path that other products have is answered with the one that is meant.</summary>
public sealed class PathSuggestionsTests
{
    private ApiClient admin = null!;

    [OneTimeSetUp]
    public async Task SetUpAsync() => admin = await SharedApi.Host.NewOrganizationAsync();

    [TestCase("POST", "/payroll", "There is no /payroll. Pay runs are at /api/v1/pay-runs.")]
    [TestCase("POST", "/payrolls", "There is no /payrolls. Pay runs are at /api/v1/pay-runs.")]
    [TestCase("GET", "/pay-run/7/submit", "There is no /pay-run. Pay runs are at /api/v1/pay-runs.")]
    [TestCase("GET", "/paystub", "There is no /paystub. Paystubs are at /api/v1/paystubs.")]
    [TestCase("GET", "/Timesheets/", "There is no /timesheets. Timesheet entries are at /api/v1/timesheet-entries.")]
    [TestCase("DELETE", "/employee/7", "There is no /employee. Employees are at /api/v1/employees.")]
    [TestCase("POST", "/api_keys", "There is no /api_keys. API keys are at /api/v1/api-keys.")]
    public async Task Path_OfAnotherProduct_NamesTheRightOne(string method, string path, string detail)
    {
        var answer = await admin.SendAsync(new HttpMethod(method), path);

        Assert.That((answer.Status, answer.Code, answer.Json.At("detail")), Is.EqualTo((HttpStatusCode.NotFound, "not_found", detail)));
    }

    [TestCase("/nowhere")]
    [TestCase("/employees/nobody")]
    [TestCase("/")]
    public async Task OtherPath_IsAnsweredAsBefore(string path) => Assert.That(
        (await admin.GetAsync(path)).Json.At("detail"), Is.EqualTo("There is nothing at this address. Check the path, and the ids and codes in it."));

    [Test]
    public async Task MistakenPath_WithoutAKey_AsksForTheKey() =>
        Assert.That((await SharedApi.Host.Client(null).PostAsync("/payroll")).Code, Is.EqualTo("missing_api_key"));

    [Test]
    public async Task EveryPathThatIsMeant_IsThere_AndNoneThatIsTried()
    {
        var document = (await SharedApi.Host.Client(null).GetRawAsync("/openapi/v1.json")).Json;
        var paths = document.GetProperty("paths").EnumerateObject().Select(path => path.Name).ToHashSet();

        Assert.That(PathSuggestions.All.Select(one => "/api/v1" + one.Meant).Distinct(), Is.SubsetOf(paths));
        Assert.That(PathSuggestions.All.Where(one => paths.Any(path => path.Split('/')[3] == one.Tried[1..])), Is.Empty);
    }
}
