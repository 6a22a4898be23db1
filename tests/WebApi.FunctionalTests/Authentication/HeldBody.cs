using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Payroll.WebApi.FunctionalTests.Authentication;

/// <summary>A JSON body that stops half way, once the server has begun to read it, until it is told to go on.</summary>
internal sealed class HeldBody : HttpContent
{
    // More than the in-memory server takes in before the application reads.
    private const int Padding = 256 * 1024;

    private readonly byte[] json;
    private readonly TaskCompletionSource reading = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public HeldBody(string json)
    {
        this.json = Encoding.UTF8.GetBytes(json);
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    /// <summary>Ends when the application reads the body: the key has been verified by then.</summary>
    public Task IsRead => reading.Task;

    /// <summary>Sends the rest.</summary>
    public void Release() => released.TrySetResult();

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(new string(' ', Padding)));
        await stream.FlushAsync();
        reading.TrySetResult();
        await released.Task;
        await stream.WriteAsync(json);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = Padding + json.Length;
        return true;
    }
}
