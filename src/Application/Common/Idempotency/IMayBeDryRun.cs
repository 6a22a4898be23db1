namespace Payroll.Application.Common.Idempotency;

/// <summary>A request that may ask for an answer alone, without anything being written.</summary>
public interface IMayBeDryRun
{
    /// <summary>True where nothing is written: such a request is carried out each time that it is sent.</summary>
    bool IsDryRun { get; }
}
