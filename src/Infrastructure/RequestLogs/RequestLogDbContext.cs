using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Payroll.Domain.RequestLogs;
using Payroll.Infrastructure.BulkWrites;
using Payroll.Infrastructure.Persistence.Conventions;

namespace Payroll.Infrastructure.RequestLogs;

/// <summary>The request log, whatever the database. Read through EF; written in bulk, past it.</summary>
internal abstract class RequestLogDbContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>The migrations of the log, apart from those of the rest: the two may share a database.</summary>
    public const string HistoryTable = "__request_log_migrations";

    public const string Table = "request_logs";

    public DbSet<RequestLog> Lines => Set<RequestLog>();

    /// <summary>
    /// Writes lines as fast as the database can, new ones all or none. A line that stands for several requests gives its count to the one with its id.
    /// It may be called again with the same lines.
    /// </summary>
    public async Task WriteAsync(IReadOnlyList<RequestLog> lines, CancellationToken cancellationToken)
    {
        if (lines.All(line => line.Count == 1))
        {
            await BulkWriter.InsertAsync(this, lines, cancellationToken);
            return;
        }

        // Few, at most one for each key, code and minute. Before the new ones: where those fail, all of it is repeated.
        var fresh = lines.Where(line => line.Count == 1).ToDictionary(line => (line.OrganizationId, line.Id));
        foreach (var counted in lines.Where(line => line.Count > 1))
        {
            var isWritten = !fresh.ContainsKey((counted.OrganizationId, counted.Id)) && await Lines
                .Where(line => line.OrganizationId == counted.OrganizationId && line.Id == counted.Id)
                .ExecuteUpdateAsync(line => line.SetProperty(row => row.Count, counted.Count), cancellationToken) > 0;
            if (!isWritten) fresh[(counted.OrganizationId, counted.Id)] = counted;
        }

        await BulkWriter.InsertAsync(this, [.. fresh.Values], cancellationToken);
    }

    /// <summary>
    /// Whether a refusal says that the lines are there already: they were written once before, and only the word of it was lost.
    /// </summary>
    public abstract bool IsRepetition(Exception exception);

    /// <summary>Removes some of an organization's oldest lines from before a request.</summary>
    /// <param name="organizationId">The organization whose lines go.</param>
    /// <param name="before">The first line that stays.</param>
    /// <param name="max">The maximum number of removed lines.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>How many went.</returns>
    public async Task<int> RemoveOldestAsync(Guid organizationId, Guid before, int max, CancellationToken cancellationToken)
    {
        var old = Lines.Where(line => line.OrganizationId == organizationId && line.Id.CompareTo(before) < 0);
        // Up to a line that is looked up first: every database removes a span of the key well, and not every one a part of a query.
        var last = await old.OrderBy(line => line.Id).Skip(max - 1).Take(1).Select(line => (Guid?)line.Id).FirstOrDefaultAsync(cancellationToken);
        if (last is { } id) old = old.Where(line => line.Id.CompareTo(id) <= 0);
        return await old.ExecuteDeleteAsync(cancellationToken);
    }

    protected abstract IBulkWriter BulkWriter { get; }

    protected virtual string? Collation => null;

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var table = modelBuilder.Entity<RequestLog>();
        table.ToTable(Table);
        // The one way in: by organization and time. A filter reads on from there.
        table.HasKey(line => new { line.OrganizationId, line.Id });
        table.Property(line => line.ApiKeyName).HasMaxLength(Domain.Common.Text.NameLength);
        IsPlain(line => line.Method, RequestLog.WordLength);
        IsPlain(line => line.Route, RequestLog.TextLength);
        IsPlain(line => line.Path, RequestLog.TextLength);
        IsPlain(line => line.Query, RequestLog.TextLength);
        IsPlain(line => line.Code, RequestLog.WordLength);
        IsPlain(line => line.Address, RequestLog.WordLength);
        IsPlain(line => line.UserAgent, RequestLog.UserAgentLength);
        IsPlain(line => line.ClientRequestId, RequestLog.ClientRequestIdLength);
        IsPlain(line => line.RateLimitClass, RequestLog.WordLength);
        // Lines from before requests were counted together.
        table.Property(line => line.Count).HasDefaultValue(1);
        SnakeCaseNames.Apply(modelBuilder.Model);
        if (Collation is { } collation) TextCollation.Apply(modelBuilder.Model, collation);

        void IsPlain(Expression<Func<RequestLog, string?>> text, int longest) => table.Property(text).HasMaxLength(longest).IsUnicode(false);
    }
}
