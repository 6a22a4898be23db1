using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace Payroll.WebApi.FunctionalTests.EndToEnd.Wire;

/// <summary>A TLS connection to a server on which a test writes just what it wants, as no client would.</summary>
internal sealed class RawConnection : IAsyncDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);
    private readonly SslStream stream;

    private RawConnection(SslStream stream) => this.stream = stream;

    public static async Task<RawConnection> OpenAsync(ServerProcess server)
    {
        var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", server.Https.Port);
        var stream = new SslStream(socket.GetStream(), leaveInnerStreamOpen: false);
        await stream.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = "127.0.0.1", CertificateChainPolicy = server.TrustedChain() });
        return new RawConnection(stream);
    }

    /// <summary>One request on a connection of its own, and all that is answered until the server closes it.</summary>
    public static async Task<string> AnswerAsync(ServerProcess server, string text)
    {
        await using var connection = await OpenAsync(server);
        await connection.SendAsync(text);
        return await connection.ReadToEndAsync();
    }

    public async Task SendAsync(string text)
    {
        await stream.WriteAsync(Encoding.Latin1.GetBytes(text));
        await stream.FlushAsync();
    }

    /// <summary>Until the server closes the connection.</summary>
    public async Task<string> ReadToEndAsync()
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        return await reader.ReadToEndAsync().WaitAsync(Timeout);
    }

    /// <summary>The first bytes that are answered.</summary>
    public async Task<string> ReadSomeAsync()
    {
        var buffer = new byte[8192];
        return Encoding.UTF8.GetString(buffer, 0, await stream.ReadAsync(buffer).AsTask().WaitAsync(Timeout));
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();
}
