using System.Buffers;

namespace Payroll.WebApi.Http.Body;

internal static class BodyBytes
{
    private const int FirstBuffer = 16 * 1024;

    /// <summary>Null where there are more than <paramref name="limit"/>; no more than that is held.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, long limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
            return null;

        // One more than announced, so that the end is seen without growing.
        var buffer = new ArrayBufferWriter<byte>((int)(request.ContentLength + 1 ?? FirstBuffer));
        while (true)
        {
            var read = await request.Body.ReadAsync(buffer.GetMemory(), cancellationToken);
            if (read == 0)
                return buffer.WrittenMemory;
            buffer.Advance(read);
            if (buffer.WrittenCount > limit)
                return null;
        }
    }
}
