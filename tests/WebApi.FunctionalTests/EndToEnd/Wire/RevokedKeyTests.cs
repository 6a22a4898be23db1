using System.Net;
using System.Text.Json;
using Payroll.WebApi.FunctionalTests.Authentication;
using Payroll.WebApi.FunctionalTests.RequestReading;

namespace Payroll.WebApi.FunctionalTests.EndToEnd.Wire;

/// <summary>A key that is revoked while the body of its request trickles in, against a real server over HTTPS.</summary>
[Category("process")]
public sealed class RevokedKeyTests
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    [TestCase("1.1")]
    [TestCase("2.0")]
    public async Task RevokedKey_WhoseBodyIsUnderWay_MakesNoKey(string version)
    {
        var admin = SharedServer.Process.Client(SharedServer.AdminKey);
        var made = (await admin.PostAsync("/api-keys", new { name = "Caller", scopes = new[] { "*:*" } })).Json;
        var backdoor = $"Backdoor {version}";
        using var content = new HeldBody(JsonSerializer.Serialize(new { name = backdoor, scopes = new[] { "*:*" } }));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/api-keys")
        {
            Content = content, Version = new Version(version), VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        // The body is asked for when the application reads it: by then the key has been verified.
        request.Headers.ExpectContinue = true;

        var sent = SharedServer.Process.Client(made.GetProperty("key").GetString()).Http.SendAsync(request);
        await content.IsRead.WaitAsync(Timeout);
        var revoked = await admin.PostAsync($"/api-keys/{made.GetProperty("api_key_id").GetString()}/revoke");
        content.Release();
        using var response = await sent.WaitAsync(Timeout);
        var answer = await Answer.ReadAsync(response);

        Assert.That(revoked.Status, Is.EqualTo(HttpStatusCode.OK), revoked.Text);
        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.Unauthorized, "revoked_api_key")), answer.Text);
        Assert.That((await admin.GetAsync("/api-keys?limit=200")).Text, Does.Not.Contain(backdoor));
    }
}
