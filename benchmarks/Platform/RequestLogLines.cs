using System.Globalization;
using Microsoft.Data.Sqlite;
using Payroll.Infrastructure.RequestLogs;

namespace Payroll.Benchmarks;

/// <summary>How many lines a request log on SQLite has.</summary>
internal static class RequestLogLines
{
    public static int Print(string file)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM {RequestLogDbContext.Table}";
        Figures.Print("lines", Convert.ToDouble(command.ExecuteScalar(), CultureInfo.InvariantCulture));
        return 0;
    }
}
