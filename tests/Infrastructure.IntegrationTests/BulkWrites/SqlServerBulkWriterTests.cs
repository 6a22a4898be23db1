using Microsoft.Data.SqlClient;
using Payroll.Domain.RequestLogs;
using Payroll.Infrastructure.BulkWrites;
using Payroll.Infrastructure.IntegrationTests.Persistence;
using Payroll.Infrastructure.Persistence;

namespace Payroll.Infrastructure.IntegrationTests.BulkWrites;

public sealed class SqlServerBulkWriterTests
{
    // With so many locks in one index, a statement locks the table.
    private const int LocksThatLockTheTable = 5_000;

    [Test]
    public void Batches_AreTooSmallToLockTheTable()
    {
        using var connection = new SqlConnection();
        using var db = Contexts.OfRequestLog(DatabaseProvider.SqlServer);

        using var copy = SqlServerBulkWriter.Copy(connection, null, BulkTable.Of<RequestLog>(db));

        // A lock for each row, and one for its page.
        Assert.That(copy.BatchSize * 2, Is.InRange(2, LocksThatLockTheTable - 1));
    }
}
