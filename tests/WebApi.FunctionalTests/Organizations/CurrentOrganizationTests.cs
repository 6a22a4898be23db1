using System.Net;
using System.Text.Json;

namespace Payroll.WebApi.FunctionalTests.Organizations;

public sealed class CurrentOrganizationTests
{
    private static readonly object Whole = new
    {
        name = "Acme",
        legal_name = "Acme Pty Ltd",
        abn = "51 824 753 556",
        ein = "12-3456789",
        address = new { line1 = "1 George St", line2 = "Level 2", city = "Sydney", region = "NSW", postal_code = "2000", country = "AU" },
    };

    [Test]
    public async Task Get_OfANewOrganization_ShowsItsNameAndNoDetails()
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();

        var answer = await admin.GetAsync("/organizations/current");

        Assert.That((answer.Status, answer.Headers["ETag"]), Is.EqualTo((HttpStatusCode.OK, "\"1\"")));
        Assert.That(answer.Json.GetProperty("name").GetString(), Is.EqualTo("Acme"));
        foreach (var detail in new[] { "legal_name", "abn", "ein", "address" })
            Assert.That(answer.Json.GetProperty(detail).ValueKind, Is.EqualTo(JsonValueKind.Null), detail);
    }

    [Test]
    public async Task Put_WithEveryMember_KeepsThem()
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();

        var put = await admin.PutAsync("/organizations/current", Whole);
        var read = await admin.GetAsync("/organizations/current");

        Assert.That((put.Status, put.Headers["ETag"]), Is.EqualTo((HttpStatusCode.OK, "\"2\"")), put.Text);
        Assert.That(read.Text, Is.EqualTo(put.Text));
        Assert.That(read.Json.GetProperty("abn").GetString(), Is.EqualTo("51824753556"));
        Assert.That(read.Json.GetProperty("ein").GetString(), Is.EqualTo("12-3456789"));
        Assert.That(read.Json.GetProperty("address").GetRawText(), Is.EqualTo(
            """{"line1":"1 George St","line2":"Level 2","city":"Sydney","region":"NSW","postal_code":"2000","country":"AU"}"""));
    }

    [Test]
    public async Task Put_Again_IsNoNewVersion()
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();
        await admin.PutAsync("/organizations/current", Whole);

        var again = await admin.PutAsync("/organizations/current", Whole);

        Assert.That(again.Headers["ETag"], Is.EqualTo("\"2\""));
    }

    [Test]
    public async Task Put_WithOnlyTheName_ClearsTheRest()
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();
        await admin.PutAsync("/organizations/current", Whole);

        var put = await admin.PutAsync("/organizations/current", new { name = "Acme" });

        Assert.That(put.Json.GetProperty("address").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(put.Json.GetProperty("abn").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public async Task Put_WithAStaleVersion_Answers412AndChangesNothing()
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();
        await admin.PutAsync("/organizations/current", Whole);

        var stale = await admin.SendAsync(HttpMethod.Put, "/organizations/current", new { name = "Other" }, ("If-Match", "\"1\""));
        var fresh = await admin.SendAsync(HttpMethod.Put, "/organizations/current", new { name = "Other" }, ("If-Match", "\"2\""));

        Assert.That((stale.Status, stale.Code), Is.EqualTo((HttpStatusCode.PreconditionFailed, "version_mismatch")));
        Assert.That((fresh.Status, fresh.Headers["ETag"]), Is.EqualTo((HttpStatusCode.OK, "\"3\"")));
    }

    [Test]
    public async Task Put_WithWrongMembers_NamesEachAtOnce()
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();

        var answer = await admin.PutAsync("/organizations/current", new
        {
            name = " ",
            abn = "123",
            ein = "123456789",
            address = new { line1 = "1 George St", country = "Australia" },
            owner = "me",
        });

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.BadRequest, "invalid_request")));
        Assert.That(answer.Errors, Is.EquivalentTo(new[]
        {
            "owner: unknown_member", "name: required", "abn: invalid_format", "ein: invalid_format", "address.city: required", "address.country: too_long",
        }));
    }

    [Test]
    public async Task Put_InOneOrganization_LeavesAnotherAsItIs()
    {
        var (one, other) = (await SharedApi.Host.NewOrganizationAsync(), await SharedApi.Host.NewOrganizationAsync());
        var before = await other.GetAsync("/organizations/current");

        await one.PutAsync("/organizations/current", Whole);

        Assert.That((await other.GetAsync("/organizations/current")).Text, Is.EqualTo(before.Text));
    }

    [Test]
    public async Task Put_TwentyAtOnce_IsNeverAFault()
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => admin.PutAsync("/organizations/current", new { name = $"Acme {i}" })));

        Assert.That(answers.Select(answer => answer.Status), Is.All.EqualTo(HttpStatusCode.OK).Or.EqualTo(HttpStatusCode.Conflict));
        Assert.That(answers.Count(answer => answer.Status == HttpStatusCode.OK), Is.GreaterThan(0));
    }
}
