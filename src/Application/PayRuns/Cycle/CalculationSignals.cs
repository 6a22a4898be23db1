namespace Payroll.Application.PayRuns.Cycle;

/// <summary>Tells requests that wait for the end of a calculation that it has ended, on this node.</summary>
internal sealed class CalculationSignals
{
    private readonly Lock gate = new();
    private readonly Dictionary<Guid, List<TaskCompletionSource>> waiting = [];

    /// <summary>From now on, the run's next signal is not missed.</summary>
    public Subscription Subscribe(Guid payRunId)
    {
        var signal = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            if (!waiting.TryGetValue(payRunId, out var others)) waiting[payRunId] = others = [];
            others.Add(signal);
        }

        return new Subscription(this, payRunId, signal);
    }

    /// <summary>A calculation of the run has ended, be it that the run was cancelled.</summary>
    public void Set(Guid payRunId)
    {
        List<TaskCompletionSource>? signals;
        lock (gate) waiting.Remove(payRunId, out signals);
        foreach (var signal in signals ?? []) signal.TrySetResult();
    }

    private void Remove(Guid payRunId, TaskCompletionSource signal)
    {
        lock (gate)
        {
            if (waiting.TryGetValue(payRunId, out var others) && others.Remove(signal) && others.Count == 0) waiting.Remove(payRunId);
        }
    }

    /// <summary>One request that waits.</summary>
    internal sealed class Subscription(CalculationSignals owner, Guid payRunId, TaskCompletionSource signal) : IDisposable
    {
        /// <summary>Ends with the signal, after a time, or when the token is cancelled; it never throws.</summary>
        public Task WaitAsync(TimeSpan timeout, TimeProvider clock, CancellationToken cancellationToken) =>
            Task.WhenAny(signal.Task, Task.Delay(timeout, clock, cancellationToken));

        public void Dispose() => owner.Remove(payRunId, signal);
    }
}
