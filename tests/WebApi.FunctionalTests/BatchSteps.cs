using System.Text;
using Payroll.WebApi.FunctionalTests.PayRuns;
using Payroll.WebApi.FunctionalTests.RequestReading;

namespace Payroll.WebApi.FunctionalTests;

/// <summary>What tests of batches do again and again.</summary>
internal static class BatchSteps
{
    public static Task<Answer> ImportAsync(this ApiClient client, string path, IEnumerable<object> items, params (string Name, string Value)[] headers) =>
        client.PostAsync(path, new { items }, headers);

    public static async Task<Answer> ImportCsvAsync(this ApiClient client, string path, string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1" + path) { Content = new StringContent(text, Encoding.UTF8, "text/csv") };
        using var response = await client.Http.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    /// <summary>What became of each item: "created, unchanged".</summary>
    public static string Statuses(this Answer answer) =>
        string.Join(", ", answer.Json.GetProperty("results").EnumerateArray().Select(result => result.At("status")));

    /// <summary>What is wrong with which item: "1 email: employee_already_exists".</summary>
    public static IReadOnlyList<string> ItemErrors(this Answer answer) =>
    [
        .. answer.Json.GetProperty("results").EnumerateArray().SelectMany(
            result => result.GetProperty("errors").EnumerateArray().Select(error => $"{result.At("index")} {error.At("field")}: {error.At("code")}")),
    ];
}
