using System.Data;
using Microsoft.Data.Sqlite;

namespace Payroll.Infrastructure.Persistence.Sqlite;

/// <summary>
/// A connection that stays open until it is disposed with its context, and keeps what SQLite has compiled of its queries. EF Core closes a
/// connection after each query; to open it again and to compile the text of a small query takes several times as long as to run it.
/// </summary>
/// <remarks>
/// EF Core declares two dozen functions on a connection that it makes itself. Of these only <c>ef_sum</c> is here: a query that needs another
/// one fails with its name.
/// </remarks>
internal sealed class KeptConnection : SqliteConnection
{
    /// <summary>How many queries are kept. One more, and none is.</summary>
    internal const int MaxQueries = 100;

    /// <summary>Values stay bound to a query until it runs again: a long list of ids would stay in memory.</summary>
    private const int MaxValueLength = 8_192;

    private readonly Dictionary<string, KeptQuery> queries = [];
    private bool isDisposing;

    public KeptConnection(string connectionString)
        : base(connectionString) =>
        CreateAggregate("ef_sum", null, (decimal? sum, decimal? value) => sum is null ? value : sum + (value ?? 0), isDeterministic: true);

    public override SqliteCommand CreateCommand() => new Command(this) { Transaction = Transaction };

    /// <summary>Leaves it open; a transaction that was not committed is undone.</summary>
    public override void Close()
    {
        if (isDisposing) base.Close();
        else Transaction?.Dispose();
    }

    protected override void Dispose(bool disposing)
    {
        isDisposing = true;
        DiscardQueries();
        base.Dispose(disposing);
    }

    /// <summary>The kept query with this command's text, for this command alone until it is released; null where the command has to run itself.</summary>
    private KeptQuery? Take(SqliteCommand command)
    {
        if (!command.CommandText.StartsWith("SELECT", StringComparison.Ordinal)) return null;
        foreach (SqliteParameter parameter in command.Parameters)
            if (parameter.Value is string { Length: > MaxValueLength }) return null;
        if (!queries.TryGetValue(command.CommandText, out var query))
        {
            if (queries.Count == MaxQueries) DiscardQueries();
            queries[command.CommandText] = query = new KeptQuery(command.CommandText, this);
        }

        // While its own rows are read it can't run a second time.
        return query.TryTake(command) ? query : null;
    }

    private void DiscardQueries()
    {
        foreach (var query in queries.Values) query.Discard();
        queries.Clear();
    }

    /// <summary>A command of this connection: a query runs as the one that is kept.</summary>
    private sealed class Command(KeptConnection connection) : SqliteCommand(null, connection)
    {
        private KeptQuery? query;

        public override SqliteDataReader ExecuteReader(CommandBehavior behavior)
        {
            query?.Release();
            query = connection.Take(this);
            return query is null ? base.ExecuteReader(behavior) : query.ExecuteReader(behavior);
        }

        protected override void Dispose(bool disposing)
        {
            query?.Release();
            query = null;
            base.Dispose(disposing);
        }
    }

    private sealed class KeptQuery(string text, SqliteConnection connection) : SqliteCommand(text, connection)
    {
        private bool isTaken;
        private bool isForgotten;

        public bool TryTake(SqliteCommand command)
        {
            if (isTaken || DataReader is not null) return false;
            isTaken = true;
            (Transaction, CommandTimeout) = (command.Transaction, command.CommandTimeout);
            foreach (SqliteParameter parameter in command.Parameters) Parameters.Add(parameter);
            return true;
        }

        public void Release()
        {
            isTaken = false;
            Parameters.Clear();
            Transaction = null;
            if (isForgotten) Dispose();
        }

        public void Discard()
        {
            isForgotten = true;
            if (!isTaken) Dispose();
        }
    }
}
