namespace Payroll.Domain.ApiKeys;

/// <summary>How long a key still lets its bearer in after another one took its place.</summary>
public static class ApiKeyRotation
{
    /// <summary>Thirty days, in seconds.</summary>
    public const int MaxGraceSeconds = 30 * 24 * 60 * 60;

    /// <summary>Unless something else is asked for: a day, in which every place that has the old key can be given the new one.</summary>
    public static readonly TimeSpan DefaultGrace = TimeSpan.FromDays(1);

    /// <summary>Thirty days.</summary>
    public static readonly TimeSpan MaxGrace = TimeSpan.FromSeconds(MaxGraceSeconds);
}
