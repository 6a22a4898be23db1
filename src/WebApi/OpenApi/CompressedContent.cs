using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace Payroll.WebApi.OpenApi;

/// <summary>JSON that is compressed once, and sent as the client takes it, or not at all where the client has it already.</summary>
internal sealed class CompressedContent
{
    private readonly Form[] _forms;

    public CompressedContent(string json)
    {
        var plain = Encoding.UTF8.GetBytes(json);
        var hash = Convert.ToHexStringLower(SHA256.HashData(plain))[..16];
        _forms =
        [
            new("br", Compress(plain, output => new BrotliStream(output, CompressionLevel.Optimal)), Tag($"{hash}-br")),
            new("gzip", Compress(plain, output => new GZipStream(output, CompressionLevel.Optimal)), Tag($"{hash}-gzip")),
            new(null, plain, Tag(hash)),
        ];
    }

    public Task AnswerAsync(HttpContext context)
    {
        var taken = context.Request.GetTypedHeaders().AcceptEncoding;
        var form = _forms.First(form => form.Encoding is null || taken.Any(value => value.Value == form.Encoding && value.Quality != 0));
        var headers = context.Response.Headers;
        headers.Vary = HeaderNames.AcceptEncoding;
        // Kept, and asked for again each time: another version of the server may be behind the same address.
        headers.CacheControl = "no-cache";
        if (form.Encoding is not null)
            headers.ContentEncoding = form.Encoding;
        return Results.Bytes(form.Bytes, "application/json; charset=utf-8", entityTag: form.Tag).ExecuteAsync(context);
    }

    private static byte[] Compress(byte[] plain, Func<Stream, Stream> compressor)
    {
        using var output = new MemoryStream();
        using (var stream = compressor(output))
            stream.Write(plain);
        return output.ToArray();
    }

    private static EntityTagHeaderValue Tag(string value) => new($"\"{value}\"");

    private sealed record Form(string? Encoding, byte[] Bytes, EntityTagHeaderValue Tag);
}
