namespace Payroll.Infrastructure.Persistence.Startup;

/// <summary>What the database remembers of a secret that it was used with: enough to notice another one, and nothing of it.</summary>
internal sealed class SecretCheck
{
    /// <summary>Which secret.</summary>
    public required string Label { get; init; }

    /// <summary>A keyed hash of a fixed text.</summary>
    public required byte[] CheckValue { get; init; }
}
