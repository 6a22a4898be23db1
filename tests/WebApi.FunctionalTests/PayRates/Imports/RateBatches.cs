using Payroll.WebApi.FunctionalTests.PayRuns;
using Payroll.WebApi.FunctionalTests.RequestReading;

namespace Payroll.WebApi.FunctionalTests.PayRates.Imports;

/// <summary>Pay rates of a batch: for riggers, where nothing else is said.</summary>
internal static class RateBatches
{
    public const string BatchPath = "/pay-rates/batch";

    public static Dictionary<string, object?> NewRate(string externalId, params (string Name, object? Value)[] members) =>
        RateBodies.Rate([("external_id", externalId), .. members]);

    /// <summary>What is said of a rate that is there, and nothing else.</summary>
    public static Dictionary<string, object?> Item(string externalId, params (string Name, object? Value)[] members) =>
        members.Prepend((Name: "external_id", Value: externalId)).ToDictionary(member => member.Name, member => member.Value);

    public static Task<Answer> ImportRatesAsync(this ApiClient admin, params object[] items) => admin.ImportAsync(BatchPath, items);

    public static Task<Answer> ImportRatesAsync(this ApiClient admin, string mode, params object[] items) => admin.ImportAsync($"{BatchPath}?mode={mode}", items);

    /// <summary>Each rate: "R-1 42 2026-07-01 null".</summary>
    public static async Task<IReadOnlyList<string>> RatesAsync(this ApiClient admin) =>
    [
        .. (await admin.AllAsync("/pay-rates"))
            .Select(rate => $"{rate.At("external_id")} {rate.At("amount")} {rate.At("effective_from")} {rate.At("effective_to")}").Order(StringComparer.Ordinal),
    ];
}
