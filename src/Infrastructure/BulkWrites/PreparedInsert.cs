using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Payroll.Infrastructure.BulkWrites;

/// <summary>
/// A statement that is prepared once and run for each row. Past the provider's command, which looks up the place of every
/// parameter by its name again for every row, and makes texts of ids: that costs more than the writing.
/// </summary>
internal sealed class PreparedInsert : IDisposable
{
    private const int GuidLength = 36;

    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private byte[] text = new byte[1024];

    /// <param name="connection">Open, and in a transaction that belongs to the caller.</param>
    /// <param name="sql">With a question mark for each value.</param>
    /// <exception cref="SqliteException">The statement can't be prepared.</exception>
    public PreparedInsert(SqliteConnection connection, string sql)
    {
        database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, sql, out statement), database);
    }

    /// <summary>Gives a value to a place, counted from 1: a whole number, a figure, a text, bytes, an id, a day, a time in UTC, yes or no, or nothing.</summary>
    /// <exception cref="SqliteException">There is no such place.</exception>
    public void Bind(int place, object? value) => SqliteException.ThrowExceptionForRC(
        value switch
        {
            null => raw.sqlite3_bind_null(statement, place),
            string words => BindText(place, words),
            Guid id => BindId(place, id),
            DateTimeOffset time => raw.sqlite3_bind_int64(statement, place, time.UtcTicks),
            DateOnly day => BindText(place, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            decimal figure => BindText(place, figure.ToString("0.0###########################", CultureInfo.InvariantCulture)),
            byte[] bytes => raw.sqlite3_bind_blob(statement, place, bytes),
            bool yes => raw.sqlite3_bind_int64(statement, place, yes ? 1 : 0),
            _ => raw.sqlite3_bind_int64(statement, place, Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        },
        database);

    /// <summary>Inserts what was bound.</summary>
    /// <exception cref="SqliteException">The database refuses it.</exception>
    public void Run()
    {
        var done = raw.sqlite3_step(statement);
        // While the error is still the database's last one.
        if (done != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(done, database);
        raw.sqlite3_reset(statement);
    }

    public void Dispose() => statement.Dispose();

    private int BindText(int place, string words)
    {
        // An empty span would be bound as nothing.
        if (words.Length == 0) return raw.sqlite3_bind_text(statement, place, string.Empty);
        if (Encoding.UTF8.GetMaxByteCount(words.Length) is var max && max > text.Length) text = new byte[max];
        return raw.sqlite3_bind_text(statement, place, text.AsSpan(0, Encoding.UTF8.GetBytes(words, text)));
    }

    // In capitals, as the provider writes ids, and looks for them.
    private int BindId(int place, Guid id)
    {
        var spelled = text.AsSpan(0, GuidLength);
        id.TryFormat(spelled, out _);
        Ascii.ToUpperInPlace(spelled, out _);
        return raw.sqlite3_bind_text(statement, place, spelled);
    }
}
