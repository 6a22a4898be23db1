using System.Text;
using Payroll.WebApi.FunctionalTests.RequestReading;

namespace Payroll.WebApi.FunctionalTests.Authentication;

/// <summary>Requests with just the headers that a test writes out, at whole paths.</summary>
internal static class RawCalls
{
    public static Task<Answer> GetRawAsync(this ApiClient client, string path, params (string Name, string Value)[] headers) =>
        client.SendRawAsync(HttpMethod.Get, path, null, headers);

    public static async Task<Answer> SendRawAsync(
        this ApiClient client, HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers) Assert.That(request.Headers.TryAddWithoutValidation(name, value));
        using var response = await client.Http.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    public static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
}
