using Payroll.WebApi.FunctionalTests.RequestReading;


namespace Payroll.WebApi.FunctionalTests.Idempotency;

internal static class Repeats
{
    public const string Header = "Idempotency-Key";

    /// <summary>A POST that may be sent again.</summary>
    public static Task<Answer> OnceAsync(this ApiClient client, string path, object? body, string key, params (string Name, string Value)[] headers) =>
        client.PostAsync(path, body, [(Header, key), .. headers]);

    public static bool IsReplayed(this Answer answer) => answer.Headers.GetValueOrDefault("Idempotent-Replayed") == "true";
}
