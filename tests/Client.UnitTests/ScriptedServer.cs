using System.Net;
using System.Text;

namespace Payroll.Client.UnitTests;

/// <summary>Answers what it was told to, one after the other, and remembers what it was asked.</summary>
internal sealed class ScriptedServer : HttpMessageHandler
{
    private readonly Queue<Func<HttpResponseMessage>> answers = new();

    public static Uri Address { get; } = new("https://payroll.example.com");

    public List<Asked> Asked { get; } = [];

    public ScriptedServer Answers(HttpStatusCode status, string body, string mediaType = "application/json", params (string Name, string Value)[] headers)
    {
        answers.Enqueue(() =>
        {
            var answer = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, mediaType) };
            foreach (var (name, value) in headers) answer.Headers.Add(name, value);
            return answer;
        });
        return this;
    }

    public ScriptedServer Answers(HttpStatusCode status, params (string Name, string Value)[] headers) => Answers(status, string.Empty, "text/plain", headers);

    public ScriptedServer Fails(HttpRequestError error)
    {
        answers.Enqueue(() => throw new HttpRequestException(error, "No answer."));
        return this;
    }

    public PayrollClient Client(EagerTime? time = null, string key = "sk_pay_made_up") => PayrollClient.Create(
        Address, key, new PayrollClientOptions { Transport = this, Time = time ?? new EagerTime() });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Asked.Add(new Asked(
            request.Method, request.RequestUri!.PathAndQuery, request.Headers.ToDictionary(header => header.Key, header => string.Join(',', header.Value)),
            request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken)));
        return answers.Dequeue()();
    }
}

internal sealed record Asked(HttpMethod Method, string Path, IReadOnlyDictionary<string, string> Headers, string? Body)
{
    public string? IdempotencyKey => Headers.GetValueOrDefault("Idempotency-Key");
}
