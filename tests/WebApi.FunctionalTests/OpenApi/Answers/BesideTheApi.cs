namespace Payroll.WebApi.FunctionalTests.OpenApi.Answers;

/// <summary>What the server answers and the document doesn't describe, as it is no part of the API.</summary>
internal static class BesideTheApi
{
    private static readonly string[] Places =
    [
        "/health", // for whoever watches the process
        "/metrics", // figures, in Prometheus' own format
        "/docs", // the reference: a page with its files
        "/openapi", // the document itself
        "/elsewhere", // controllers that tests add
    ];

    public static bool Has(string path) => Places.Any(place =>
        path.StartsWith(place, StringComparison.OrdinalIgnoreCase) && (path.Length == place.Length || path[place.Length] == '/'));
}
