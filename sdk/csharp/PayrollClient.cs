using System.Net.Http.Headers;
using System.Text.Json;

namespace Payroll.Client;

/// <summary>
/// The API of a Payroll server, with a method for each operation. One instance serves a whole application: it keeps nothing
/// between two calls, and any number of them may be on their way at the same time.
/// </summary>
/// <param name="http">
/// Sends the requests: its address is the server's, and its handlers add the key and repeat what may be repeated.
/// <see cref="Create(Uri, string, PayrollClientOptions?)" /> makes one that does.
/// </param>
public sealed partial class PayrollClient(HttpClient http) : IDisposable
{
    /// <summary>A client with a key.</summary>
    /// <param name="address">The server's, such as <c>https://payroll.example.com</c>.</param>
    /// <param name="apiKey">Sent to this server alone.</param>
    /// <param name="options">What differs from the usual.</param>
    public static PayrollClient Create(Uri address, string apiKey, PayrollClientOptions? options = null) =>
        Create(address, _ => ValueTask.FromResult(apiKey), options);

    /// <summary>A client that asks for the key before each request: for keys that are kept in a vault, and rotated.</summary>
    /// <param name="address">The server's, such as <c>https://payroll.example.com</c>.</param>
    /// <param name="apiKey">Gives the key that is in force.</param>
    /// <param name="options">What differs from the usual.</param>
    public static PayrollClient Create(Uri address, Func<CancellationToken, ValueTask<string>> apiKey, PayrollClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(apiKey);
        options ??= new PayrollClientOptions();
        // A redirect would take the key to another server.
        var transport = options.Transport ?? new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        var handler = new RetryHandler(options) { InnerHandler = new ApiKeyHandler(address, apiKey, options.AllowPlainHttp) { InnerHandler = transport } };
        return new PayrollClient(new HttpClient(handler)
        {
            BaseAddress = address.AbsoluteUri.EndsWith('/') ? address : new Uri(address.AbsoluteUri + '/'),
            Timeout = options.Timeout,
            DefaultRequestHeaders = { UserAgent = { new ProductInfoHeaderValue("payroll-client-csharp", Version) } },
        });
    }

    /// <summary>Closes its connections.</summary>
    public void Dispose() => http.Dispose();

    private static string Version { get; } = typeof(PayrollClient).Assembly.GetName().Version!.ToString(3);

    private async Task<T> SendAsync<T>(Call call, CancellationToken cancellationToken)
        where T : class
    {
        using var response = await AnswerAsync(call, cancellationToken);
        return await ReadAsync<T>(response, cancellationToken);
    }

    private async Task<T?> SendOrNothingAsync<T>(Call call, CancellationToken cancellationToken)
        where T : class
    {
        using var response = await AnswerAsync(call, cancellationToken);
        return response.StatusCode == System.Net.HttpStatusCode.NoContent ? null : await ReadAsync<T>(response, cancellationToken);
    }

    private async Task SendAsync(Call call, CancellationToken cancellationToken)
    {
        using var response = await AnswerAsync(call, cancellationToken);
    }

    private async Task<HttpResponseMessage> AnswerAsync(Call call, CancellationToken cancellationToken)
    {
        using var request = call.ToRequest();
        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (response.IsSuccessStatusCode) return response;
        using (response) throw await PayrollProblemException.OfAsync(response, cancellationToken);
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            return await JsonSerializer.DeserializeAsync<T>(body, Wire.Json, cancellationToken) ?? throw new JsonException("The answer is null.");
        }
        catch (JsonException exception)
        {
            throw PayrollProblemException.Unreadable(response, exception);
        }
    }
}
