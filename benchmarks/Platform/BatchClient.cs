using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Payroll.Benchmarks;

/// <summary>
/// Sends a week's timesheet entries of a number of people, five of each: new, then as they are, then with one that is corrected. Another
/// week for each round; the first ones warm up. The key comes on the standard input.
/// </summary>
internal sealed class BatchClient(int people, int warmUp)
{
    private const int Days = 5;

    public async Task<int> MeasureAsync(Uri url, string certificate, int rounds, CancellationToken cancellationToken)
    {
        var key = (await Console.In.ReadLineAsync(cancellationToken))!;
        using var trusted = X509CertificateLoader.LoadCertificateFromFile(certificate);
        using var handler = new SocketsHttpHandler();
        handler.SslOptions.RemoteCertificateValidationCallback = (_, sent, _, _) => sent is not null && sent.GetRawCertData().AsSpan().SequenceEqual(trusted.RawData);
        using var client = new HttpClient(handler);
        client.DefaultRequestHeaders.Add("X-API-KEY", key);
        await SendAsync(client, new Uri(url, "employees/batch"), Employees(), "created", cancellationToken);

        var entries = new Uri(url, "timesheet-entries/batch");
        List<double> made = [], same = [], one = [];
        for (var round = 0; round < warmUp + rounds; round++)
        {
            var sent = new[]
            {
                await SendAsync(client, entries, Week(round, corrected: false), $"\"created\":{people * Days}", cancellationToken),
                await SendAsync(client, entries, Week(round, corrected: false), $"\"unchanged\":{people * Days}", cancellationToken),
                await SendAsync(client, entries, Week(round, corrected: true), "\"updated\":1", cancellationToken),
            };
            if (round < warmUp) continue;
            made.Add(sent[0]);
            same.Add(sent[1]);
            one.Add(sent[2]);
        }

        Figures.Print("new", Figures.Median(made), made.Min(), made.Max());
        Figures.Print("unchanged", Figures.Median(same), same.Min(), same.Max());
        Figures.Print("one_changed", Figures.Median(one), one.Min(), one.Max());
        return 0;
    }

    private byte[] Employees() => Batch(Enumerable.Range(0, people).Select(person => string.Create(CultureInfo.InvariantCulture, $$"""
        {"external_id":"P{{person}}","first_name":"P","last_name":"{{person}}","email":"p{{person}}@example.com","employment_type":"full_time","pay_group":"engineering","start_date":"2020-01-06"}
        """)));

    // From 07:00 to 15:30 with a break, in weeks that have passed.
    private byte[] Week(int round, bool corrected)
    {
        var monday = new DateOnly(2026, 1, 5).AddDays(7 * round);
        return Batch(Enumerable.Range(0, people * Days).Select(entry => string.Create(CultureInfo.InvariantCulture, $$"""
            {"external_id":"W{{round}}-{{entry}}","employee_external_id":"P{{entry / Days}}","date":"{{monday.AddDays(entry % Days):yyyy-MM-dd}}","start":"07:00","end":"{{(corrected && entry == people * Days / 2 ? "16:00" : "15:30")}}","break_minutes":30,"classification":"level 3","project":"north","status":"approved"}
            """)));
    }

    private static byte[] Batch(IEnumerable<string> items) => Encoding.UTF8.GetBytes($$"""{"items":[{{string.Join(',', items)}}]}""");

    // Milliseconds until the whole answer is there.
    private static async Task<double> SendAsync(HttpClient client, Uri url, byte[] body, string expected, CancellationToken cancellationToken)
    {
        // What this client has left behind is cleared away before the time runs, not while it does.
        GC.Collect();
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json");
        var started = Stopwatch.GetTimestamp();
        using var answer = await client.PostAsync(url, content, cancellationToken);
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return answer.IsSuccessStatusCode && text.Contains(expected, StringComparison.Ordinal)
            ? took
            : throw new InvalidOperationException($"{(int)answer.StatusCode}: {text[..Math.Min(text.Length, 500)]}");
    }
}
