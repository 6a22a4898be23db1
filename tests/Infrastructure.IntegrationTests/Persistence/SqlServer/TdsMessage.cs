using System.Buffers.Binary;
using System.Text;

namespace Payroll.Infrastructure.IntegrationTests.Persistence.SqlServer;

/// <summary>What a client of SQL Server sent, in the kinds that the protocol knows (MS-TDS 2.2.3.1.1).</summary>
internal enum TdsKind : byte
{
    Batch = 0x01,
    Call = 0x03,
    Answer = 0x04,
    Attention = 0x06,
    Transaction = 0x0e,
    Login = 0x10,
    Prelogin = 0x12,
}

/// <summary>A message, put together from its packets.</summary>
internal sealed record TdsMessage(TdsKind Kind, byte[] Body)
{
    private const int HeaderLength = 8;
    private const byte EndOfMessage = 0x01;

    /// <summary>Whether a text is in it, as SQL Server's protocol writes texts.</summary>
    public bool Contains(string text) => Contains(Encoding.Unicode.GetBytes(text));

    public bool Contains(ReadOnlySpan<byte> bytes) => Body.AsSpan().IndexOf(bytes) >= 0;

    /// <summary>What a transaction is asked to do: it stands behind the headers, whose length stands first.</summary>
    public ushort TransactionRequest => BinaryPrimitives.ReadUInt16LittleEndian(Body.AsSpan(BinaryPrimitives.ReadInt32LittleEndian(Body)));

    /// <summary>The next message; null when the client has left.</summary>
    public static async Task<TdsMessage?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var header = new byte[HeaderLength];
        using var body = new MemoryStream();
        do
        {
            if (await stream.ReadAtLeastAsync(header, HeaderLength, throwOnEndOfStream: false, cancellationToken) < HeaderLength) return null;
            var content = new byte[BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(2)) - HeaderLength];
            await stream.ReadExactlyAsync(content, cancellationToken);
            body.Write(content);
        }
        while ((header[1] & EndOfMessage) == 0);
        return new TdsMessage((TdsKind)header[0], body.ToArray());
    }

    /// <summary>Sends it as one packet.</summary>
    public async Task WriteAsync(Stream stream, CancellationToken cancellationToken)
    {
        var packet = new byte[HeaderLength + Body.Length];
        packet[0] = (byte)Kind;
        packet[1] = EndOfMessage;
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), (ushort)packet.Length);
        Body.CopyTo(packet, HeaderLength);
        await stream.WriteAsync(packet, cancellationToken);
    }
}
