using System.Net.Http.Headers;

namespace Payroll.WebApi.FunctionalTests.OpenApi.Answers;

/// <summary>An answer as it came over the wire, and what it answers.</summary>
internal sealed record RecordedAnswer(string Method, string Path, int Status, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>The media type without its parameters.</summary>
    public string? MediaType => MediaTypeHeaderValue.TryParse(Headers.GetValueOrDefault("Content-Type"), out var type) ? type.MediaType : null;

    /// <summary>Reads the body; it can be read again afterwards.</summary>
    public static async Task<RecordedAnswer> ReadAsync(HttpRequestMessage request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        return new RecordedAnswer(
            request.Method.Method,
            request.RequestUri!.AbsolutePath,
            (int)response.StatusCode,
            response.Headers.Concat(response.Content.Headers)
                .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
            await response.Content.ReadAsByteArrayAsync(cancellationToken));
    }
}
