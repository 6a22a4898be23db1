namespace Payroll.WebApi.Errors;

/// <summary>
/// Gives every request an id of ours, whatever the caller sends: in the header, in problems and in the log, so that the
/// three can be brought together.
/// </summary>
internal sealed class RequestId(RequestDelegate next, TimeProvider clock, ILogger<RequestId> logger)
{
    public const string HeaderName = "X-Request-Id";

    public const string Pattern = "^req_[0-9a-hjkmnp-tv-z]{26}$";
    public const int Length = 30;

    // Crockford's alphabet: nothing in it is mistaken for something else when read out.
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    public async Task InvokeAsync(HttpContext context)
    {
        var id = "req_" + Encode(Guid.CreateVersion7(clock.GetUtcNow()));
        context.TraceIdentifier = id;
        // On starting, since a failed request loses the headers that it had so far.
        context.Response.OnStarting(static state =>
        {
            var (response, value) = ((HttpResponse, string))state;
            response.Headers[HeaderName] = value;
            return Task.CompletedTask;
        }, (context.Response, id));
        using (logger.BeginScope(new[] { KeyValuePair.Create("request_id", (object)id) }))
            await next(context);
    }

    internal static string Encode(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        var number = new UInt128(
            System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes),
            System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));
        return string.Create(26, number, static (text, rest) =>
        {
            for (var place = text.Length - 1; place >= 0; place--, rest >>= 5)
                text[place] = Alphabet[(int)(rest & 31)];
        });
    }
}
