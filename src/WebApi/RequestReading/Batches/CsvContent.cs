using Microsoft.Net.Http.Headers;

namespace Payroll.WebApi.RequestReading.Batches;

/// <summary>Whether a request's headers announce CSV in UTF-8, as it stands.</summary>
internal static class CsvContent
{
    public static bool IsAnnounced(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals(BatchInputFormatter.Csv, StringComparison.OrdinalIgnoreCase);

    /// <returns>What to send instead, or null where the headers are fine.</returns>
    public static string? Refusal(HttpRequest request)
    {
        var encoding = request.Headers.ContentEncoding.ToString();
        if (encoding.Length > 0 && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase)) return "Send the body without a Content-Encoding.";
        var charset = MediaTypeHeaderValue.Parse(request.ContentType).Charset;
        return charset.HasValue && !HeaderUtilities.RemoveQuotes(charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            ? "Send the file in UTF-8."
            : null;
    }
}
