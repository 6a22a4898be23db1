using Microsoft.EntityFrameworkCore;

namespace Payroll.Infrastructure.BulkWrites;

/// <summary>Writes many new rows of one table at once, past change tracking, as fast as the database can.</summary>
internal interface IBulkWriter
{
    /// <summary>Inserts the rows, in the context's transaction where one is under way; all of them or none.</summary>
    /// <param name="db">Knows the table, its columns, and how values are kept.</param>
    /// <param name="rows">New rows, not tracked.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="System.Data.Common.DbException">The database refuses a row.</exception>
    Task InsertAsync<T>(DbContext db, IReadOnlyList<T> rows, CancellationToken cancellationToken)
        where T : class;
}
