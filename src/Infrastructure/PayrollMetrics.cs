namespace Payroll.Infrastructure;

/// <summary>What the application counts about itself.</summary>
public static class PayrollMetrics
{
    /// <summary>The meter of all of its instruments, from the host's meter factory.</summary>
    public const string MeterName = "Payroll";
}
