using System.Net;
using System.Text.Json;

namespace Payroll.WebApi.FunctionalTests.Organizations;

public sealed class FoundOrganizationTests
{
    [Test]
    public async Task Create_ByTheOperator_AnswersItsFirstAdminKeyOnce()
    {
        var created = await SharedApi.Host.Operator.PostAsync("/organizations", new { name = "Initech" });
        var admin = SharedApi.Host.Client(created.Json.GetProperty("admin_key").GetString());
        var current = await admin.GetAsync("/organizations/current");

        Assert.That(created.Status, Is.EqualTo(HttpStatusCode.Created), created.Text);
        Assert.That(created.Headers, Does.Not.ContainKey("Location"));
        Assert.That(created.Json.EnumerateObject().Select(member => member.Name), Is.EqualTo(new[] { "organization_id", "name", "admin_key" }));
        Assert.That(current.Json.GetProperty("organization_id").GetString(), Is.EqualTo(created.Json.GetProperty("organization_id").GetString()));
        Assert.That(current.Text, Does.Not.Contain("admin_key").And.Not.Contain(admin.Key));
    }

    [Test]
    public async Task Create_OfTwoWithTheSameName_MakesTwo()
    {
        var one = await SharedApi.Host.Operator.PostAsync("/organizations", new { name = "Twice" });
        var other = await SharedApi.Host.Operator.PostAsync("/organizations", new { name = "Twice" });

        Assert.That(one.Json.GetProperty("organization_id").GetString(), Is.Not.EqualTo(other.Json.GetProperty("organization_id").GetString()));
    }

    [Test]
    public async Task List_ByTheOperator_HasEveryOrganizationOnce()
    {
        var founded = new List<string>();
        for (var i = 0; i < 3; i++)
            founded.Add((await SharedApi.Host.Operator.PostAsync("/organizations", new { name = $"Listed {i}" })).Json.GetProperty("organization_id").GetString()!);

        var listed = new List<string>();
        for (string? path = "/organizations?limit=200"; path is not null;)
        {
            var page = (await SharedApi.Host.Operator.GetAsync(path)).Json;
            listed.AddRange(page.GetProperty("data").EnumerateArray().Select(item => item.GetProperty("organization_id").GetString()!));
            path = page.GetProperty("has_more").GetBoolean() ? $"/organizations?limit=200&cursor={page.GetProperty("next_cursor").GetString()}" : null;
        }

        Assert.That(listed, Is.Unique);
        Assert.That(founded, Is.SubsetOf(listed));
    }

    [TestCase("GET", null)]
    [TestCase("POST", """{"name":"Mine"}""")]
    public async Task Organizations_WithAnAdminKey_AreForbidden(string method, string? body)
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();

        var answer = await admin.SendAsync(new HttpMethod(method), "/organizations", body);

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.Forbidden, "insufficient_scope")));
        Assert.That(answer.Json.GetProperty("required_scopes")[0].GetString(), Does.EndWith(":organizations"));
    }

    [TestCase("{}", "name: required")]
    [TestCase("""{"name":""}""", "name: required")]
    [TestCase("""{"name":7}""", "name: invalid_type")]
    [TestCase("""{"name":"a","legal_name":"b"}""", "legal_name: unknown_member")]
    public async Task Create_WithAWrongBody_NamesTheMember(string body, string error)
    {
        var answer = await SharedApi.Host.Operator.PostAsync("/organizations", body);

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(answer.Errors, Is.EqualTo(new[] { error }));
    }

    [Test]
    public async Task EmploymentTypes_OfANewOrganization_AreTheFourFromTheStart()
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();

        var types = (await admin.GetAsync("/employment-types")).Json.GetProperty("data").EnumerateArray()
            .Select(type => $"{type.GetProperty("code").GetString()}: {type.GetProperty("tax_treatment").GetString()}");

        Assert.That(types, Is.EquivalentTo(new[] { "full_time: employee", "part_time: employee", "casual: employee", "contractor: contractor" }));
        Assert.That((await admin.GetAsync("/employees")).Json.GetProperty("data").ValueKind, Is.EqualTo(JsonValueKind.Array));
    }
}
