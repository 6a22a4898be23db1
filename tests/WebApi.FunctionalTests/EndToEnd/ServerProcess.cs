using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Runtime.InteropServices;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Payroll.WebApi.FunctionalTests.OpenApi.Answers;

namespace Payroll.WebApi.FunctionalTests.EndToEnd;

/// <summary>
/// The application as its users run it: a process of its own that is started in a directory, keeps its data there, and listens on
/// free ports of this machine alone.
/// </summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private const int Terminate = 15;
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);
    private static readonly string[] OfTheCaller = ["ASPNETCORE", "DOTNET_ENVIRONMENT", "Bootstrap__", "Storage__", "Secrets__", "Database__", "ConnectionStrings__", "RateLimits__", "Redis__", "Bodies__", "OTEL_"];

    private readonly string directory;
    private readonly Process process;
    private readonly List<HttpClient> clients = [];
    private readonly TaskCompletionSource listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ProcessOutput output = new();
    private readonly ProcessOutput errors = new();

    private ServerProcess(string directory, (string Name, string? Value)[] settings)
    {
        this.directory = directory;
        process = new Process { StartInfo = StartInfo(directory, settings) };
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => errors.Add(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What it has written to standard output so far.</summary>
    public string Output => output.Text;

    /// <summary>What it has written to standard error so far.</summary>
    public string Errors => errors.Text;

    /// <summary>Every API key that it printed, in order.</summary>
    public IReadOnlyList<string> PrintedKeys => [.. Key().Matches(Output + Errors).Select(match => match.Value)];

    public Uri Https => Address("https");

    public Uri Http => Address("http");

    public string DataDirectory => Path.Combine(directory, "data");

    public bool HasEnded => process.HasExited;

    /// <summary>The most memory that it has held since it was started.</summary>
    public long PeakMemoryBytes
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
    }

    /// <summary>Starts it without waiting for anything.</summary>
    public static ServerProcess Launch(string directory, params (string Name, string? Value)[] settings) => new(directory, settings);

    /// <summary>Starts it and waits until it says where it listens.</summary>
    public static async Task<ServerProcess> StartAsync(string directory, params (string Name, string? Value)[] settings)
    {
        var server = Launch(directory, settings);
        try
        {
            await server.ListensAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it on an installation that outlives it.</summary>
    public static Task<ServerProcess> StartAsync(TestServer installation, params (string Name, string? Value)[] settings) =>
        StartAsync(installation.Directory, [.. installation.Environment, .. RelaxedLimits.Environment, .. settings]);

    /// <summary>Waits until it says where it listens; fails when it ends instead.</summary>
    public async Task ListensAsync()
    {
        var ended = process.WaitForExitAsync();
        var first = await Task.WhenAny(listening.Task, ended).WaitAsync(Timeout);
        if (first == ended && !listening.Task.IsCompleted)
            throw new InvalidOperationException($"The server ended with code {process.ExitCode}: {Output}{Errors}");
    }

    /// <summary>Waits until it has ended by itself, and gives its exit code.</summary>
    public async Task<int> EndsAsync()
    {
        await process.WaitForExitAsync().WaitAsync(Timeout);
        return process.ExitCode;
    }

    /// <summary>Waits until it has refused to start: exit code 1, and a sentence instead of a stack trace.</summary>
    public async Task IsRefusedAsync(string sentence)
    {
        Assert.That(await EndsAsync(), Is.EqualTo(1), Output + Errors);
        Assert.That(Errors, Does.Contain(sentence));
        Assert.That(Errors.TrimEnd(), Does.Not.Contain('\n').And.Not.Contain("Exception"));
        Assert.That(Output, Does.Not.Contain("Exception"));
    }

    /// <summary>Asks it to stop, as a service manager does, and gives its exit code.</summary>
    public Task<int> StopAsync()
    {
        Assert.That(Signal(process.Id, Terminate), Is.Zero);
        return EndsAsync();
    }

    /// <summary>SIGKILL: not one more instruction is run.</summary>
    public void KillHard()
    {
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>A client that trusts the server's own certificate.</summary>
    public HttpClient Trusting(Uri address)
    {
        var http = new HttpClient(new CheckedAnswers(new SocketsHttpHandler
        {
            Expect100ContinueTimeout = TimeSpan.FromMinutes(1),
            AllowAutoRedirect = false, UseProxy = false, SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = TrustedChain() },
        }))
        { BaseAddress = address, Timeout = Timeout };
        clients.Add(http);
        return http;
    }

    /// <summary>Trusts the certificate in the data directory and nothing else.</summary>
    public X509ChainPolicy TrustedChain()
    {
        var chain = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        chain.CustomTrustStore.Add(X509CertificateLoader.LoadCertificateFromFile(Path.Combine(DataDirectory, "https", "localhost.crt")));
        return chain;
    }

    /// <summary>A caller with a key; null sends none.</summary>
    public ApiClient Client(string? key)
    {
        var http = Trusting(Https);
        if (key is not null) http.DefaultRequestHeaders.Add("X-API-KEY", key);
        http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return new ApiClient(http, key);
    }

    public async ValueTask DisposeAsync()
    {
        clients.ForEach(client => client.Dispose());
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static ProcessStartInfo StartInfo(string directory, (string Name, string? Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.ServerAssembly])
        {
            WorkingDirectory = directory, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => OfTheCaller.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))).ToList())
            start.Environment.Remove(name);
        // It lives for seconds: optimizing what it runs would cost more time than it saves.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_TC_CallCounting"] = "0";
        start.Environment["ASPNETCORE_URLS"] = "https://127.0.0.1:0;http://127.0.0.1:0";
        foreach (var (name, value) in settings) start.Environment[name] = value;
        return start;
    }

    private void Read(string? line)
    {
        output.Add(line);
        // What it says about itself ends with an empty line.
        if (line is { Length: 0 } && Output.Contains("Payroll listens on ", StringComparison.Ordinal)) listening.TrySetResult();
    }

    private Uri Address(string scheme) => new(Regex.Match(Output, $@"\b{scheme}://127\.0\.0\.1:\d+").Value);

    [GeneratedRegex("sk_pay_[0-9A-Za-z_]+")]
    private static partial Regex Key();

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);
}
