using System.Data;
using Microsoft.Data.Sqlite;

namespace Payroll.Infrastructure.Persistence.Sqlite;

/// <summary>
/// A connection that stays open until it is disposed with its context, and keeps what SQLite has compiled of its statements. EF Core closes a
/// connection after each statement; to open it again and to compile the text of a small statement takes several times as long as to run it.
/// </summary>
/// <remarks>
/// EF Core declares two dozen functions on a connection that it makes itself. Of these only <c>ef_sum</c> is here: a statement that needs another
/// one fails with its name.
/// </remarks>
internal sealed class StatementCachingConnection : SqliteConnection
{
    /// <summary>How many statements are kept. One more, and none is.</summary>
    internal const int MaxStatements = 100;

    /// <summary>Values stay bound to a statement until it runs again: a long list of ids would stay in memory.</summary>
    private const int MaxValueLength = 8_192;

    private readonly Dictionary<string, CachedStatement> statements = [];
    private bool isDisposing;

    public StatementCachingConnection(string connectionString)
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
        Discard();
        base.Dispose(disposing);
    }

    /// <summary>The kept statement with this command's text, for this command alone until it is released; null where the command has to run itself.</summary>
    private CachedStatement? Take(SqliteCommand command)
    {
        if (!command.CommandText.StartsWith("SELECT", StringComparison.Ordinal)) return null;
        foreach (SqliteParameter parameter in command.Parameters)
            if (parameter.Value is string { Length: > MaxValueLength }) return null;
        if (!statements.TryGetValue(command.CommandText, out var statement))
        {
            if (statements.Count == MaxStatements) Discard();
            statements[command.CommandText] = statement = new CachedStatement(command.CommandText, this);
        }

        // While its own rows are read it can't run a second time.
        return statement.TryTake(command) ? statement : null;
    }

    private void Discard()
    {
        foreach (var statement in statements.Values) statement.Discard();
        statements.Clear();
    }

    /// <summary>A command of this connection: a statement runs as the one that is kept.</summary>
    private sealed class Command(StatementCachingConnection connection) : SqliteCommand(null, connection)
    {
        private CachedStatement? statement;

        public override SqliteDataReader ExecuteReader(CommandBehavior behavior)
        {
            statement?.Release();
            statement = connection.Take(this);
            return statement is null ? base.ExecuteReader(behavior) : statement.ExecuteReader(behavior);
        }

        protected override void Dispose(bool disposing)
        {
            statement?.Release();
            statement = null;
            base.Dispose(disposing);
        }
    }

    private sealed class CachedStatement(string text, SqliteConnection connection) : SqliteCommand(text, connection)
    {
        private bool isTaken;
        private bool isDiscarded;

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
            if (isDiscarded) Dispose();
        }

        public void Discard()
        {
            isDiscarded = true;
            if (!isTaken) Dispose();
        }
    }
}
