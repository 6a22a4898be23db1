using Microsoft.AspNetCore.Http.Features;

namespace Payroll.Benchmarks;

/// <summary>An answer that calls those who wait for its beginning, as a server's does.</summary>
internal sealed class BegunResponse : HttpResponseFeature
{
    private readonly Stack<(Func<object, Task> Callback, object State)> waiting = new();

    public override void OnStarting(Func<object, Task> callback, object state) => waiting.Push((callback, state));

    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        while (waiting.TryPop(out var next) && !cancellationToken.IsCancellationRequested) await next.Callback(next.State);
    }
}
