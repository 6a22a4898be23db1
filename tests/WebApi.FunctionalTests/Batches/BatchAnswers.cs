using Payroll.WebApi.FunctionalTests.PayRuns;
using Payroll.WebApi.FunctionalTests.RequestReading;

namespace Payroll.WebApi.FunctionalTests.Batches;

/// <summary>What a batch was answered, in short.</summary>
internal static class BatchAnswers
{
    /// <summary>As "T-1 rejected hours: out_of_range", by the order of the answer.</summary>
    public static IReadOnlyList<string> Results(this Answer answer)
    {
        Assert.That(answer.Text, Does.Contain("\"results\""));
        var results = answer.Json.GetProperty("results").EnumerateArray().ToList();
        Assert.That(results.Select(result => result.GetProperty("index").GetInt32()), Is.EqualTo(Enumerable.Range(0, results.Count)));
        return results.ConvertAll(result => string.Join(' ', new[] { result.At("external_id"), result.At("status") }
            .Concat(result.GetProperty("errors").EnumerateArray().Select(error => $"{error.At("field")}: {error.At("code")}"))));
    }

    /// <summary>Created, updated, unchanged, conflict, rejected, not applied.</summary>
    public static string Summary(this Answer answer) => string.Join(' ', answer.Json.GetProperty("summary").EnumerateObject().Select(count => count.Value.GetInt32()));
}
