using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Payroll.Benchmarks;
using Payroll.Infrastructure.Persistence.Sqlite;

[assembly: HostingStartup(typeof(BareReads))]

namespace Payroll.Benchmarks;

/// <summary>
/// The server itself, with two addresses more: <c>/bare/employees/{id}</c> reads the row of an employee with a prepared command and writes it
/// as JSON, <c>/bare/employees</c> does so with 50 rows. No key, no limit, no log, no model: the least that reading rows through this host costs.
/// </summary>
internal sealed class BareReads : IHostingStartup, IStartupFilter, IDisposable
{
    private const string Path = "/bare/employees";
    private const string OneRow = "SELECT * FROM employees WHERE organization_id = $organization AND id = $id";
    private const string ManyRows = "SELECT * FROM employees WHERE organization_id = $organization ORDER BY id LIMIT 50";

    private readonly ConcurrentBag<SqliteCommand> _one = [];
    private readonly ConcurrentBag<SqliteCommand> _many = [];

    /// <summary>Starts the server.</summary>
    public static int Serve()
    {
        Environment.SetEnvironmentVariable("ASPNETCORE_HOSTINGSTARTUPASSEMBLIES", typeof(BareReads).Assembly.GetName().Name);
        return (int)typeof(WebApi.OpenApi.OpenApiSetup).Assembly.EntryPoint!.Invoke(null, [Array.Empty<string>()])!;
    }

    public void Configure(IWebHostBuilder builder) => builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(this));

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        var file = SqliteDatabaseFile.PathOf(app.ApplicationServices.GetRequiredService<IConfiguration>());
        app.Map(Path, bare => bare.Run(context => ReadAsync(context, file)));
        next(app);
    };

    public void Dispose()
    {
        foreach (var command in _one.Concat(_many)) command.Connection!.Dispose();
    }

    private async Task ReadAsync(HttpContext context, string file)
    {
        var id = context.Request.Path.Value is { Length: > 1 } path ? path[1..] : null;
        var pool = id is null ? _many : _one;
        if (!pool.TryTake(out var command)) command = Prepare(file, id is null ? ManyRows : OneRow);
        command.Parameters[1].Value = id ?? string.Empty;
        context.Response.ContentType = "application/json";
        await using (var json = new Utf8JsonWriter(context.Response.BodyWriter))
        {
            await using var row = await command.ExecuteReaderAsync(context.RequestAborted);
            json.WriteStartArray();
            var found = false;
            while (await row.ReadAsync(context.RequestAborted))
            {
                found = true;
                json.WriteStartObject();
                for (var at = 0; at < row.FieldCount; at++) Write(json, row.GetName(at), row.GetValue(at));
                json.WriteEndObject();
            }

            if (!found) throw new InvalidOperationException("There is no such employee.");
            json.WriteEndArray();
        }

        pool.Add(command);
    }

    private static void Write(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case DBNull: json.WriteNull(name); break;
            case long number: json.WriteNumber(name, number); break;
            default: json.WriteString(name, value.ToString()); break;
        }
    }

    private static SqliteCommand Prepare(string file, string text)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var first = connection.CreateCommand();
        first.CommandText = "SELECT organization_id FROM employees LIMIT 1";
        var command = connection.CreateCommand();
        command.CommandText = text;
        command.Parameters.AddWithValue("$organization", first.ExecuteScalar());
        command.Parameters.AddWithValue("$id", string.Empty);
        command.Prepare();
        return command;
    }
}
