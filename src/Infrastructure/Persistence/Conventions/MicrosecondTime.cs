namespace Payroll.Infrastructure.Persistence.Conventions;

/// <summary>The system's clock in whole microseconds, which every database keeps exactly: what is answered at once is what is read later.</summary>
internal sealed class MicrosecondTime : TimeProvider
{
    public override DateTimeOffset GetUtcNow()
    {
        var now = System.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
