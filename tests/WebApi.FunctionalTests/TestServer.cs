using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Payroll.TestSupport;
using Payroll.TestSupport.Databases;

namespace Payroll.WebApi.FunctionalTests;

/// <summary>
/// Where an application under test keeps things: a directory, and a database of the kind that this assembly is for. It outlives
/// the application, and is gone after the test.
/// </summary>
/// <param name="withSchema">False leaves a server's database empty, as its operator makes it.</param>
internal sealed class TestServer(bool withSchema = true) : IDisposable
{
    // The same tests make an assembly for each kind of database; its project file says which.
    private static readonly string Kind = typeof(TestServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .SingleOrDefault(about => about.Key == "TestDatabase")?.Value ?? "Sqlite";

    private readonly ScratchDirectory directory = new();
    private readonly string? connection = withSchema ? Server?.Create() : Server?.CreateEmpty();

    private readonly (string Name, string? Value)[] secrets =
        [("Secrets:Pepper", NewSecret()), ("Secrets:AuditKey", NewSecret()), ("Secrets:EncryptionKeys:k1", NewSecret())];

    /// <summary>The server that this assembly is for; null: it is for SQLite, whose databases are files.</summary>
    public static DatabaseServer? Server => Kind switch
    {
        "PostgreSql" => DatabaseServer.PostgreSql,
        "SqlServer" => DatabaseServer.SqlServer,
        _ => null,
    };

    public string Directory => directory.FullPath;

    /// <summary>The settings by which the application finds its database and secrets, beside its directory.</summary>
    public IReadOnlyList<(string Name, string? Value)> Settings => connection is null ? [] :
    [
        ("Database:Provider", Kind),
        ("ConnectionStrings:Payroll", connection),
        .. secrets,
    ];

    /// <summary>The settings as environment variables.</summary>
    public (string Name, string? Value)[] Environment =>
        [.. Settings.Select(setting => (setting.Name.Replace(":", "__", StringComparison.Ordinal), setting.Value))];

    /// <summary>Asks the database itself, when no application is using it any more.</summary>
    public object? Ask(string sql)
    {
        if (connection is not null) return Server!.Ask(connection, sql);
        using var left = new ExistingDatabase(directory["data"]);
        return left.Ask(sql);
    }

    /// <summary>Changes the database itself, behind the application's back, when no application is using it.</summary>
    public void Change(string sql)
    {
        if (connection is not null)
        {
            Server!.Ask(connection, sql);
            return;
        }

        // A process keeps it one directory deeper than a host in this process does.
        var file = new[] { Path.Combine(directory["data"], "payroll.db"), directory["payroll.db"] }.First(File.Exists);
        using var database = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file};Pooling=False");
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Whether the files are whole, as a killed process left them. A server sees to its own.</summary>
    public bool IsWhole()
    {
        if (connection is not null) return true;
        using var left = new ExistingDatabase(directory["data"]);
        return left.Integrity() is "ok";
    }

    /// <summary>Everything that is kept: the files by their paths, and what a database server holds.</summary>
    public IReadOnlyDictionary<string, byte[]> Contents()
    {
        // The lock of the server that runs on the directory is empty, and nobody else can open it.
        var files = System.IO.Directory.GetFiles(Directory, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "server.lock").ToDictionary(file => file, ReadShared);
        if (connection is not null) files[Kind] = Encoding.UTF8.GetBytes(Server!.Contents(connection));
        return files;
    }

    public void Dispose()
    {
        if (connection is not null) Server!.Drop(connection);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        directory.Dispose();
    }

    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return copy.ToArray();
    }

    private static string NewSecret() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
}
