using System.Diagnostics;

namespace Payroll.Application.Common;

/// <summary>The names under which the application tells about itself.</summary>
public static class PayrollTelemetry
{
    /// <summary>Of the source of its spans, and of the meter of its instruments (from the host's meter factory).</summary>
    public const string Name = "Payroll";

    internal static readonly ActivitySource Activities = new(Name);
}
