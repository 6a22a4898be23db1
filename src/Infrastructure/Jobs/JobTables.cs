using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Payroll.Infrastructure.Jobs;

/// <summary>The tables of the job queue on a database server. They come with Payroll's own, when an operator migrates the database.</summary>
internal static class JobTables
{
    private const string Prefix = "qrtz_";

    // The library separates the statements of its script by this line, and puts the tables' prefix in at these places.
    private const string Separator = "\n--;;\n";

    /// <summary>Creates what is missing. Where nothing is, nothing is touched, not even by an account that may change no schema.</summary>
    public static async Task CreateMissingAsync(DbContext db, CancellationToken cancellationToken)
    {
        var script = await ReadScriptAsync(db, cancellationToken);
        if (!await AreMissingAsync(db, script, cancellationToken)) return;
        foreach (var statement in script.Split(Separator).Skip(1))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = statement.Replace("{0}", Prefix, StringComparison.Ordinal).Replace("{1}", Prefix, StringComparison.Ordinal);
            await db.Database.OpenConnectionAsync(cancellationToken);
            try
            {
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
            finally
            {
                await db.Database.CloseConnectionAsync();
            }
        }
    }

    /// <summary>Whether a table of the queue is missing.</summary>
    public static async Task<bool> AreMissingAsync(DbContext db, CancellationToken cancellationToken) =>
        await AreMissingAsync(db, await ReadScriptAsync(db, cancellationToken), cancellationToken);

    private static async Task<bool> AreMissingAsync(DbContext db, string script, CancellationToken cancellationToken)
    {
        var tables = script.Split("CREATE TABLE").Length - 1;
        var found = db.Database.IsNpgsql()
            ? db.Database.SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM information_schema.tables WHERE table_schema = current_schema() AND lower(table_name) LIKE {Prefix + "%"}")
            : db.Database.SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM information_schema.tables WHERE table_schema = SCHEMA_NAME() AND lower(table_name) LIKE {Prefix + "%"}");
        return await found.SingleAsync(cancellationToken) < tables;
    }

    private static async Task<string> ReadScriptAsync(DbContext db, CancellationToken cancellationToken)
    {
        var dialect = db.Database.IsNpgsql() ? "postgres" : "sqlServer";
        var name = string.Create(CultureInfo.InvariantCulture, $"Quartz.Impl.AdoJobStore.Schema.create_{dialect}.sql");
        await using var stream = typeof(IJob).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The job library has no script {name}.");
        using var reader = new StreamReader(stream);
        return (await reader.ReadToEndAsync(cancellationToken)).ReplaceLineEndings("\n");
    }
}
