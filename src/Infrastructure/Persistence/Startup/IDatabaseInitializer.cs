using Payroll.Application.Common.Errors;

namespace Payroll.Infrastructure.Persistence.Startup;

/// <summary>What a kind of database needs around its use.</summary>
internal interface IDatabaseInitializer
{
    /// <summary>Keeps the database to this server until <see cref="Leave"/>, where it is a database that only one server can use.</summary>
    /// <exception cref="StartupException">Another server uses it.</exception>
    void HoldForServer();

    /// <summary>Makes what has to be there before a connection is opened, and keeps other starts out until the result is disposed.</summary>
    IDisposable? Enter();

    /// <summary>Brings the schema up to this version, where a start does that by itself; refuses the start where it doesn't and has to.</summary>
    /// <exception cref="StartupException">The schema is another version's.</exception>
    Task PrepareSchemaAsync(PayrollDbContext db, CancellationToken cancellationToken);

    /// <summary>Brings the schema up to this version.</summary>
    /// <exception cref="StartupException">The schema is a newer version's.</exception>
    Task MigrateAsync(PayrollDbContext db, CancellationToken cancellationToken);

    /// <summary>Refuses a database that no start has prepared yet, or another version's has. Nothing is made or changed.</summary>
    /// <exception cref="StartupException">There is no database, or its schema is another version's.</exception>
    Task RefuseUnpreparedAsync(PayrollDbContext db, CancellationToken cancellationToken);

    /// <summary>Closes what is kept open for the next use, and lets another server use the database.</summary>
    void Leave();
}
