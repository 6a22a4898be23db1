using Microsoft.Data.Sqlite;
using Payroll.Infrastructure.Persistence.Sqlite;

namespace Payroll.Infrastructure.IntegrationTests.Persistence;

/// <summary>A connection of SQLite that stays open and keeps its queries answers as one that doesn't.</summary>
public sealed class StatementCachingConnectionTests
{
    private readonly StatementCachingConnection _connection = new("Data Source=:memory:;Pooling=False");

    [SetUp]
    public void OpenIt()
    {
        _connection.Open();
        Run("CREATE TABLE t (id INTEGER PRIMARY KEY, amount TEXT); INSERT INTO t VALUES (1, '1.5'), (2, '2.25'), (3, NULL)");
    }

    [TearDown]
    public void DisposeIt() => _connection.Dispose();

    [Test]
    public void Query_RunsAgain_WithOtherValues() => Assert.That((Amount(1), Amount(2), Amount(1)), Is.EqualTo(("1.5", "2.25", "1.5")));

    [Test]
    public void Query_WhileItsRowsAreRead_RunsForItself()
    {
        using var command = Query("SELECT id FROM t ORDER BY id");
        using var rows = command.ExecuteReader();
        rows.Read();
        using var again = Query("SELECT id FROM t ORDER BY id");
        using var others = again.ExecuteReader();
        others.Read();
        Assert.That((rows.Read(), rows.GetInt32(0), others.GetInt32(0)), Is.EqualTo((true, 2, 1)));
    }

    [Test]
    public void Query_AfterAnErrorInIt_RunsAgain()
    {
        using (var missing = Query("SELECT amount FROM t WHERE id = $id"))
            Assert.Throws<InvalidOperationException>(() => missing.ExecuteReader());
        Assert.That(Amount(2), Is.EqualTo("2.25"));
    }

    [Test]
    public void Query_AfterTheTableChanged_SeesItsNewColumn()
    {
        Assert.That(Columns(), Is.EqualTo(2));
        Run("ALTER TABLE t ADD COLUMN note TEXT");
        Assert.That(Columns(), Is.EqualTo(3));
    }

    [Test]
    public void MoreQueriesThanAreKept_AllAnswer()
    {
        var answers = Enumerable.Range(0, (2 * StatementCachingConnection.MaxStatements) + 1).Select(number =>
        {
            using var query = Query($"SELECT {number}");
            return (long)query.ExecuteScalar()!;
        });
        Assert.That(answers, Is.EqualTo(Enumerable.Range(0, (2 * StatementCachingConnection.MaxStatements) + 1)));
    }

    [Test]
    public void Close_LeavesItOpen_AndUndoesWhatWasNotCommitted()
    {
        _connection.BeginTransaction();
        Run("DELETE FROM t");
        _connection.Close();
        Assert.That(Amount(1), Is.EqualTo("1.5"));
    }

    [Test]
    public void SumOfDecimals_IsExact_AndNullWithoutValues()
    {
        using var sum = Query("SELECT ef_sum(amount) FROM t WHERE id <= 3");
        using var none = Query("SELECT ef_sum(amount) FROM t WHERE id > 3");
        Assert.That((sum.ExecuteScalar(), none.ExecuteScalar()), Is.EqualTo(("3.75", DBNull.Value)));
    }

    [Test]
    public void Dispose_ClosesTheFile()
    {
        var file = Path.GetTempFileName();
        using (var connection = new StatementCachingConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            using var query = connection.CreateCommand();
            query.CommandText = "SELECT 1";
            query.ExecuteScalar();
        }

        using (var exclusive = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None)) Assert.That(exclusive.CanWrite);
        File.Delete(file);
    }

    private string? Amount(int id)
    {
        using var query = Query("SELECT amount FROM t WHERE id = $id");
        query.Parameters.AddWithValue("$id", id);
        return query.ExecuteScalar() as string;
    }

    private int Columns()
    {
        using var query = Query("SELECT * FROM t");
        using var rows = query.ExecuteReader();
        return rows.FieldCount;
    }

    private void Run(string text)
    {
        using var command = Query(text);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Query(string text)
    {
        var command = _connection.CreateCommand();
        command.CommandText = text;
        return command;
    }
}
