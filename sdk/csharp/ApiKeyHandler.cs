namespace Payroll.Client;

/// <summary>Adds the key to what is sent to the server, and to nothing else.</summary>
public sealed class ApiKeyHandler : DelegatingHandler
{
    private readonly Uri address;
    private readonly Func<CancellationToken, ValueTask<string>> apiKey;

    /// <param name="address">The server's.</param>
    /// <param name="apiKey">Gives the key that is in force.</param>
    /// <param name="allowPlainHttp">Allows an address without TLS.</param>
    public ApiKeyHandler(Uri address, Func<CancellationToken, ValueTask<string>> apiKey, bool allowPlainHttp = false)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(apiKey);
        if (!address.IsAbsoluteUri) throw new ArgumentException("The server's address begins with https://.", nameof(address));
        if (address.Scheme != Uri.UriSchemeHttps && !(allowPlainHttp && address.Scheme == Uri.UriSchemeHttp))
            throw new ArgumentException("A key is sent over HTTPS only: the server's address begins with https://.", nameof(address));
        this.address = address;
        this.apiKey = apiKey;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.RequestUri is not { IsAbsoluteUri: true } target || !IsTheServers(target))
            throw new InvalidOperationException("The request is not addressed to the server that the key belongs to.");
        var key = await apiKey(cancellationToken);
        request.Headers.Remove("X-API-KEY");
        // What a header can't hold is refused without being named: it may be a key with a line break after it.
        if (key.Length == 0 || key.Any(character => character is <= ' ' or >= '\x7f'))
            throw new InvalidOperationException("The API key is empty, or has characters that no key has.");
        request.Headers.TryAddWithoutValidation("X-API-KEY", key);
        return await base.SendAsync(request, cancellationToken);
    }

    private bool IsTheServers(Uri target) =>
        Uri.Compare(target, address, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;
}
