using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Payroll.TestSupport;

/// <summary>A Redis of one test's own, on a free port of this machine alone, that keeps nothing.</summary>
public sealed class RedisServer : IAsyncDisposable
{
    private const int SigCont = 18;
    private const int SigStop = 19;
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    private readonly int port = FreePort();
    private Process? process;

    private RedisServer()
    {
    }

    /// <summary>The value of <c>Redis:Configuration</c>.</summary>
    public string Configuration => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}");

    /// <summary>Starts one. A test is left out where redis-server is not installed; in CI that is a failure.</summary>
    public static async Task<RedisServer> StartAsync()
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? string.Empty;
        if (!path.Split(Path.PathSeparator).Any(directory => File.Exists(Path.Combine(directory, "redis-server"))))
            LeftOut.Because("redis-server is not installed here. Debian has it in the package redis-server.");
        var server = new RedisServer();
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>Starts it on the same port after it was killed; nothing that was in it is left.</summary>
    public async Task StartAgainAsync()
    {
        var start = new ProcessStartInfo("redis-server", ["--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"])
        {
            RedirectStandardOutput = true, WorkingDirectory = Path.GetTempPath(),
        };
        process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Timeout);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (!line.Contains("Ready to accept connections", StringComparison.Ordinal)) continue;
            // Nobody reads on, so that it must not fill the pipe: it says no more than a line when it ends.
            return;
        }

        throw new InvalidOperationException("redis-server ended at once.");
    }

    /// <summary>Ends it in the middle of whatever it does.</summary>
    public async Task KillAsync()
    {
        if (process is null) return;
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <summary>Lets its connections stand, and answers nothing.</summary>
    public void Hang() => Signal(SigStop);

    /// <summary>Answers what has come meanwhile, and goes on.</summary>
    public void GoOn() => Signal(SigCont);

    public async ValueTask DisposeAsync() => await KillAsync();

    private void Signal(int signal)
    {
        if (Kill(process!.Id, signal) != 0) throw new InvalidOperationException($"redis-server took no signal {signal}.");
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
