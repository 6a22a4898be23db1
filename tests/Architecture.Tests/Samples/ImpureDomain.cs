using System.Globalization;

#pragma warning disable RS0030, CA1305, CA1822, CA1823, CS0169, IDE0051, CA5394

namespace Payroll.Architecture.Tests.Samples;

/// <summary>Everything that Domain may not do, one breach in each member.</summary>
internal sealed class ImpureDomain
{
    private readonly double _rate = 0.5;
    private readonly List<float?> _rates = [];

    public Task WaitAsync() => Task.CompletedTask;

    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return _rates.Count;
    }

    public DateTimeOffset Clock(TimeProvider clock) => clock.GetUtcNow();

    public int Now() => DateTime.UtcNow.Year;

    public string Culture() => CultureInfo.CurrentCulture.Name;

    public Guid Id() => Guid.NewGuid();

    public Guid TimedId(DateTimeOffset at) => Guid.CreateVersion7(at);

    public int Luck() => new Random(1).Next();

    public decimal Local(int hours)
    {
        double share = hours;
        share /= 3;
        return (decimal)share;
    }

    public decimal Literal() => (decimal)(_rate * 1.5);

    public decimal Power() => (decimal)Math.Pow(2, 10);

    public IEnumerable<int> Hidden(int[] numbers) => numbers.Where(number => number > DateTimeOffset.Now.Day);

    public bool Disk() => File.Exists("x");

    public string Machine() => Environment.MachineName;

    public TimeZoneInfo Zone() => TimeZoneInfo.Local;

    public decimal Fine(decimal amount, DateOnly day) => amount * day.Day;
}
