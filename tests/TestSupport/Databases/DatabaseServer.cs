namespace Payroll.TestSupport.Databases;

/// <summary>A database server on which tests make databases of their own, if the machine has one.</summary>
public abstract class DatabaseServer
{
    public static DatabaseServer PostgreSql { get; } = new PostgreSqlServer();

    public static DatabaseServer SqlServer { get; } = new SqlServerServer();

    /// <summary>The value of <c>Database:Provider</c>.</summary>
    public abstract string Provider { get; }

    /// <summary>The environment variable with the connection string of somebody who may make databases.</summary>
    public abstract string Variable { get; }

    /// <summary>True where somebody said which server to use.</summary>
    public bool IsThere => !string.IsNullOrWhiteSpace(Configured);

    /// <summary>Whether checks that are meant to be complete must not do without it.</summary>
    protected abstract bool IsNeededInCi { get; }

    /// <summary>How to get one.</summary>
    protected abstract string Advice { get; }

    protected string? Configured => Environment.GetEnvironmentVariable(Variable);

    /// <summary>Leaves the calling test, or fixture, out where there is no server, and says why; in CI that is a failure.</summary>
    public void LeaveOutWithout()
    {
        if (!IsThere) LeftOut.Because($"{Variable} names no {Provider} server. {Advice}", inCiToo: !IsNeededInCi);
    }

    /// <summary>Makes a database with this version's schema and nothing in it, and gives its connection string.</summary>
    public abstract string Create();

    /// <summary>Makes a database without anything in it, and gives its connection string.</summary>
    public abstract string CreateEmpty();

    /// <summary>Removes a database that was made here, whoever still uses it.</summary>
    public abstract void Drop(string connectionString);

    /// <summary>Runs a statement, and gives the first value that it answers.</summary>
    public abstract object? Ask(string connectionString, string sql);

    /// <summary>Everything in a database's tables, as text.</summary>
    public abstract string Contents(string connectionString);
}
