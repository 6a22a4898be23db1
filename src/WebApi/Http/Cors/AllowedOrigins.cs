using Payroll.Application.Common.Errors;


namespace Payroll.WebApi.Http.Cors;

/// <summary>
/// The setting <c>Cors:AllowedOrigins</c>: whose pages may call the API from a browser. Origins as browsers send them; one text
/// with commas, or a list. Default: none.
/// </summary>
internal static class AllowedOrigins
{
    public const string Setting = "Cors:AllowedOrigins";

    private static readonly char[] Separators = [',', ' '];

    /// <exception cref="StartupException">An entry is not an origin.</exception>
    public static IReadOnlySet<string> Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Setting);
        return section.GetChildren().Select(child => child.Value).Prepend(section.Value)
            .OfType<string>()
            .SelectMany(text => text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(Parse).ToHashSet(StringComparer.Ordinal);
    }

    private static string Parse(string entry)
    {
        if (Uri.TryCreate(entry, UriKind.Absolute, out var uri) && IsOrigin(uri, entry))
        {
            // As browsers write it: lower case, an international name in ASCII, no port where it is the scheme's own.
            var host = uri.HostNameType == UriHostNameType.IPv6 ? uri.Host : uri.IdnHost;
            return $"{uri.Scheme}://{host}{(uri.IsDefaultPort ? string.Empty : $":{uri.Port}")}";
        }

        throw new StartupException(
            $"{Setting} has a malformed entry '{entry}': it takes origins such as https://app.example.com or https://app.example.com:8443, "
            + "without a path and without wildcards; http only for localhost.");
    }

    private static bool IsOrigin(Uri uri, string entry) =>
        (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
        && uri.Host.Length > 0
        && !uri.Host.Contains('*', StringComparison.Ordinal)
        && !entry[(uri.Scheme.Length + Uri.SchemeDelimiter.Length)..].AsSpan().ContainsAny("/\\?#@");
}
