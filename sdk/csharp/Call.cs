using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Payroll.Client;

/// <summary>One call, as the generated operations put it together. What is null is not sent.</summary>
internal sealed class Call(HttpMethod method, FormattableString path)
{
    private readonly StringBuilder address = new(string.Format(
        CultureInfo.InvariantCulture, path.Format, [.. path.GetArguments().Select(argument => Uri.EscapeDataString(Wire.Text(argument!)))]));

    private readonly List<(string Name, string Value)> headers = [];
    private byte[]? body;
    private bool hasQuery;

    public Call Query(string name, string? value)
    {
        if (value is null) return this;
        address.Append(hasQuery ? '&' : '?').Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
        hasQuery = true;
        return this;
    }

    public Call Query<T>(string name, T? value)
        where T : struct => Query(name, value is { } given ? typeof(T).IsEnum ? EnumName((Enum)(object)given) : Wire.Text(given) : null);

    public Call Header(string name, string? value)
    {
        if (value is not null) headers.Add((name, value));
        return this;
    }

    public Call Body<T>(T? value)
        where T : class
    {
        if (value is not null) body = JsonSerializer.SerializeToUtf8Bytes(value, Wire.Json);
        return this;
    }

    public HttpRequestMessage ToRequest()
    {
        var request = new HttpRequestMessage(method, new Uri(address.ToString(), UriKind.Relative));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value)) throw new ArgumentException($"{name} can't be sent as a header.");
        }

        if (body is not null) request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        return request;
    }

    // Through the same converter as in a body.
    private static string EnumName(Enum value) => JsonSerializer.SerializeToElement(value, value.GetType(), Wire.Json).GetString()!;
}
