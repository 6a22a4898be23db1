using Microsoft.Net.Http.Headers;

namespace Payroll.WebApi.RequestReading.Body;

/// <summary>Whether a request's headers announce JSON in UTF-8, as it stands.</summary>
internal static class JsonContent
{
    public const string Json = "application/json";
    public const string MergePatch = "application/merge-patch+json";

    public static IReadOnlyList<string> MediaTypes { get; } = [Json, MergePatch];

    /// <returns>What to send instead, or null where the headers are fine.</returns>
    public static string? Refusal(HttpRequest request, string wanted = "JSON, with Content-Type: application/json")
    {
        var encoding = request.Headers.ContentEncoding.ToString();
        if (encoding.Length > 0 && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
            return "Send the body without a Content-Encoding.";
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !MediaTypes.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase))
        {
            return $"Send the body as {wanted}.";
        }

        return type.Charset.HasValue && !HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            ? "Send the body in UTF-8: that is the only charset of JSON."
            : null;
    }
}
