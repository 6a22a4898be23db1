using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;

namespace Payroll.Benchmarks;

/// <summary>A well-behaved client: 40 requests a second, each at its time whether the one before is answered or not. The key comes on the standard input.</summary>
internal static class SteadyClient
{
    private const int RequestsASecond = 40;
    private const int WarmUp = 20;

    public static async Task<int> MeasureAsync(Uri url, string certificate, int seconds, CancellationToken cancellationToken)
    {
        var key = (await Console.In.ReadLineAsync(cancellationToken))!;
        using var trusted = X509CertificateLoader.LoadCertificateFromFile(certificate);
        using var handler = new SocketsHttpHandler();
        handler.SslOptions.RemoteCertificateValidationCallback = (_, sent, _, _) => sent is not null && sent.GetRawCertData().AsSpan().SequenceEqual(trusted.RawData);
        using var client = new HttpClient(handler);
        client.DefaultRequestHeaders.Add("X-API-KEY", key);
        for (var i = 0; i < WarmUp; i++) await SendAsync(client, url, cancellationToken);

        List<Task<double?>> sent = [];
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1) / RequestsASecond);
        while (sent.Count < seconds * RequestsASecond && await timer.WaitForNextTickAsync(cancellationToken)) sent.Add(SendAsync(client, url, cancellationToken));
        var answers = await Task.WhenAll(sent);
        List<double> good = [.. answers.OfType<double>()];
        Figures.Print("client", good.Count, answers.Length - good.Count, Figures.Percentile(good, 0.5), Figures.Percentile(good, 0.99));
        return 0;
    }

    // Milliseconds; null where the answer is not a good one.
    private static async Task<double?> SendAsync(HttpClient client, Uri url, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await client.GetAsync(url, cancellationToken);
            return answer.IsSuccessStatusCode ? Stopwatch.GetElapsedTime(started).TotalMilliseconds : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
