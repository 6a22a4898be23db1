using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;

namespace Payroll.WebApi.Http;

/// <summary>Counts an answer's body while it is written.</summary>
internal sealed class CountedResponseBody(IHttpResponseBodyFeature inner) : IHttpResponseBodyFeature
{
    private CountedWriter? writer;
    private Stream? stream;

    /// <summary>Bytes written so far.</summary>
    public long Count => writer?.Count ?? 0;

    // One way to the body for both: what goes through the stream goes through the writer.
    public Stream Stream => stream ??= Counted.AsStream(leaveOpen: true);

    public PipeWriter Writer => Counted;

    private CountedWriter Counted => writer ??= new CountedWriter(inner.Writer);

    public void DisableBuffering() => inner.DisableBuffering();

    public Task StartAsync(CancellationToken cancellationToken = default) => inner.StartAsync(cancellationToken);

    public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) =>
        SendFileFallback.SendFileAsync(Stream, path, offset, count, cancellationToken);

    public Task CompleteAsync() => inner.CompleteAsync();

    private sealed class CountedWriter(PipeWriter inner) : PipeWriter
    {
        public long Count { get; private set; }

        public override bool CanGetUnflushedBytes => inner.CanGetUnflushedBytes;

        public override long UnflushedBytes => inner.UnflushedBytes;

        public override void Advance(int bytes)
        {
            Count += bytes;
            inner.Advance(bytes);
        }

        public override ValueTask<FlushResult> WriteAsync(ReadOnlyMemory<byte> source, CancellationToken cancellationToken = default)
        {
            Count += source.Length;
            return inner.WriteAsync(source, cancellationToken);
        }

        public override Memory<byte> GetMemory(int sizeHint = 0) => inner.GetMemory(sizeHint);

        public override Span<byte> GetSpan(int sizeHint = 0) => inner.GetSpan(sizeHint);

        public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => inner.FlushAsync(cancellationToken);

        public override void CancelPendingFlush() => inner.CancelPendingFlush();

        public override void Complete(Exception? exception = null) => inner.Complete(exception);
    }
}
