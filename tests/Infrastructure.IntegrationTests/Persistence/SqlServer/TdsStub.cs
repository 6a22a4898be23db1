using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Payroll.Infrastructure.Persistence.SqlServer;

namespace Payroll.Infrastructure.IntegrationTests.Persistence.SqlServer;

/// <summary>
/// Listens where a SQL Server would, keeps what the driver sends, and answers just enough for it to go on. It has no tables:
/// what it proves is what goes over the wire.
/// </summary>
internal sealed class TdsStub : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopped = new();
    private readonly ConcurrentQueue<TdsMessage> received = new();
    private readonly Task work;
    private (string Statement, byte[] Answer)? prepared;

    public TdsStub()
    {
        listener.Start();
        work = AcceptAsync(stopped.Token);
    }

    /// <summary>Calls with parameters, in the order in which they came.</summary>
    public IReadOnlyList<TdsMessage> Calls => [.. received.Where(message => message.Kind == TdsKind.Call)];

    /// <summary>Refuses the next call whose text has a word in it.</summary>
    public void Refuse(string word, int number, string message) => prepared = (word, TdsAnswers.Error(number, message));

    /// <summary>Answers the next statement whose text has a word in it with one row of one column.</summary>
    public void Answer(string word, bool value) => prepared = (word, TdsAnswers.Truth("Value", value));

    /// <inheritdoc cref="Answer(string, bool)"/>
    public void Answer(string word, long value) => prepared = (word, TdsAnswers.Number("value", value));

    public SqlServerPayrollDbContext Connect() => new(new DbContextOptionsBuilder<SqlServerPayrollDbContext>().UseSqlServer(
        $"Server=127.0.0.1,{((IPEndPoint)listener.LocalEndpoint).Port};Database=payroll;User ID=payroll;Password=unused;Encrypt=False;Pooling=False;Connect Timeout=30").Options);

    public async ValueTask DisposeAsync()
    {
        await stopped.CancelAsync();
        listener.Dispose();
        await work;
        stopped.Dispose();
    }

    private async Task AcceptAsync(CancellationToken cancellationToken)
    {
        var clients = new List<Task>();
        try
        {
            while (true) clients.Add(ServeAsync(await listener.AcceptTcpClientAsync(cancellationToken), cancellationToken));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(clients);
        }
    }

    private async Task ServeAsync(TcpClient client, CancellationToken cancellationToken)
    {
        using var connection = client;
        try
        {
            while (await TdsMessage.ReadAsync(connection.GetStream(), cancellationToken) is { } message)
            {
                received.Enqueue(message);
                await new TdsMessage(TdsKind.Answer, AnswerTo(message)).WriteAsync(connection.GetStream(), cancellationToken);
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            // The client is gone, or the test is over.
        }
    }

    private byte[] AnswerTo(TdsMessage message)
    {
        if (prepared is not { } known || !message.Contains(known.Statement))
        {
            return message.Kind switch
            {
                TdsKind.Prelogin => TdsAnswers.Prelogin(),
                TdsKind.Login => TdsAnswers.LoggedIn(),
                TdsKind.Transaction => TdsAnswers.Transaction(message.TransactionRequest),
                _ => TdsAnswers.OneRow(),
            };
        }

        prepared = null;
        return known.Answer;
    }
}
