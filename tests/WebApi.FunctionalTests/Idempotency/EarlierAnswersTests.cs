using System.Net;
using System.Text.Json.Nodes;
using Payroll.WebApi.FunctionalTests.PayRuns;
using Payroll.WebApi.FunctionalTests.RequestReading;

namespace Payroll.WebApi.FunctionalTests.Idempotency;

/// <summary>An answer that an earlier version kept is given again; one that can't be read never leads to doing it twice.</summary>
public sealed class EarlierAnswersTests
{
    private const string Path = "/employment-types";
    private static readonly object Seasonal = new { code = "seasonal", name = "Seasonal" };

    private ApiClient admin = null!;
    private Answer first = null!;

    [SetUp]
    public async Task MakeAsync()
    {
        admin = await SharedApi.Host.NewOrganizationAsync();
        first = await admin.OnceAsync(Path, Seasonal, "one");
        Assert.That(first.Status, Is.EqualTo(HttpStatusCode.Created), first.Text);
    }

    [Test]
    public async Task Answer_WithoutAMemberThatWasAddedSince_IsGivenAgain()
    {
        await LoadedRows.RewriteAsync(admin, text =>
        {
            var kept = JsonNode.Parse(text)!;
            Assert.That(kept["Answer"]!.AsObject().Remove("CreatedAt"), text);
            return kept.ToJsonString();
        });

        var again = await admin.OnceAsync(Path, Seasonal, "one");

        Assert.That((again.Status, again.IsReplayed(), again.Headers["Location"]), Is.EqualTo((HttpStatusCode.Created, true, first.Headers["Location"])), again.Text);
        Assert.That(again.Json.At("employment_type_id"), Is.EqualTo(first.Json.At("employment_type_id")));
    }

    [TestCase("""{"Asked": null, "Answer": {"EmploymentTypeId": "no id"}}""")]
    [TestCase("""{"Asked": 1}""")]
    [TestCase("[]")]
    [TestCase("no JSON")]
    public async Task Answer_ThatCanNotBeRead_IsSaidToHaveBeenDone(string kept)
    {
        await LoadedRows.RewriteAsync(admin, _ => kept);

        await IsRefusedAsync();
    }

    [Test]
    public async Task Answer_ThatCanNotBeDecrypted_IsSaidToHaveBeenDone()
    {
        await LoadedRows.ReplaceAsync(admin, "v1.lost.AAAA");

        await IsRefusedAsync();
    }

    [Test]
    public async Task OtherRequest_IsToldApart_EvenWhereTheAnswerCanNotBeRead()
    {
        await LoadedRows.RewriteAsync(admin, text =>
        {
            var kept = JsonNode.Parse(text)!;
            kept["Answer"] = 1;
            return kept.ToJsonString();
        });

        var other = await admin.OnceAsync(Path, new { code = "other", name = "Other" }, "one");

        Assert.That((other.Status, other.Code), Is.EqualTo((HttpStatusCode.UnprocessableEntity, "idempotency_key_reused")));
    }

    private async Task IsRefusedAsync()
    {
        var again = await admin.OnceAsync(Path, Seasonal, "one");

        Assert.That((again.Status, again.Code), Is.EqualTo((HttpStatusCode.Conflict, "already_carried_out")), again.Text);
        Assert.That((await admin.AllAsync(Path)).Count(row => row.At("code") == "seasonal"), Is.EqualTo(1));
    }
}
