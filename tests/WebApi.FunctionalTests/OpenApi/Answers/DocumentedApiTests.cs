namespace Payroll.WebApi.FunctionalTests.OpenApi.Answers;

public sealed class DocumentedApiTests
{
    [TestCase("POST", "/api/v1/things", "createThing")]
    [TestCase("POST", "/v1/things", "createThing")]
    [TestCase("POST", "/API/V1/Things/", "createThing")]
    [TestCase("DELETE", "/api/v1/things/" + ExampleApi.Id, "deleteThing")]
    [TestCase("GET", "/api/v1/things/current", "getCurrentThing")]
    [TestCase("GET", "/v1/things/" + ExampleApi.Id + "/lines/1", "getLine")]
    [TestCase("GET", "/v1/things/" + ExampleApi.Id + "/lines/0", null)]
    [TestCase("GET", "/v1/things/" + ExampleApi.Id + "/lines/x", null)]
    [TestCase("GET", "/api/v1/things", null)]
    [TestCase("DELETE", "/api/v1/things/1", null)]
    [TestCase("POST", "/things", null)]
    [TestCase("POST", "/api/v1/things/extra/long", null)]
    public void Operation_IsFoundByMethodAndPath(string method, string path, string? operationId) =>
        Assert.That(ExampleApi.Documented.Find(method, path)?.GetProperty("operationId").GetString(), Is.EqualTo(operationId));

    [Test]
    public void Published_KnowsTheOperationsOfTheApi() =>
        Assert.That(DocumentedApi.Published.Find("GET", $"/v1/pay-runs/{ExampleApi.Id}")?.GetProperty("operationId").GetString(), Is.EqualTo("getPayRun"));
}
