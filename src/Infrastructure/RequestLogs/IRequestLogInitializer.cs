namespace Payroll.Infrastructure.RequestLogs;

/// <summary>What the log's database needs before it is used.</summary>
internal interface IRequestLogInitializer
{
    /// <summary>Makes what is missing. Cheap where nothing is; to be called before each use, as a file may go at any time.</summary>
    Task PrepareAsync(CancellationToken cancellationToken);
}

/// <summary>A database server's tables are an operator's to make, and don't go by themselves.</summary>
internal sealed class NoRequestLogInitializer : IRequestLogInitializer
{
    public Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
