namespace Payroll.WebApi.FunctionalTests.OpenApi.Answers;

/// <summary>
/// Headers that the document leaves out: HTTP and browsers know what to do about them, and no integrator has to. Everything else
/// that an answer carries is documented.
/// </summary>
internal static class HeadersOfEveryServer
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        // How the message travels: HTTP's own.
        "Connection", "Content-Length", "Content-Type", "Date", "Server", "Transfer-Encoding",

        // Whether it may be kept: for caches on the way.
        "Cache-Control", "Pragma", "Expires",

        // What browsers may do with it: the same for every answer, and said in docs/authentication.md.
        "Content-Security-Policy", "Referrer-Policy", "Strict-Transport-Security", "X-Content-Type-Options",

        // Whose pages may read it: as configured, and said in docs/operations.md.
        "Access-Control-Allow-Origin", "Access-Control-Expose-Headers", "Vary",
    };

    public static bool Has(string name) => Names.Contains(name);
}
