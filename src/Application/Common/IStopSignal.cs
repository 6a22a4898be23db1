namespace Payroll.Application.Common;

/// <summary>Tells those who only wait for something that the server is about to stop.</summary>
public interface IStopSignal
{
    /// <summary>Set as soon as the server is asked to stop; requests that are under way still have time to end.</summary>
    CancellationToken Stopping { get; }
}
