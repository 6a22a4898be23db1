using Payroll.Application.Common;
using Payroll.Domain.RateLimiting;

namespace Payroll.WebApi.FunctionalTests;

/// <summary>Limits that no test reaches, for all those that are about something else.</summary>
internal static class RelaxedLimits
{
    private const string Most = "1000000";

    /// <summary>Every limit there is.</summary>
    public static IReadOnlyList<(string Name, string? Value)> Settings { get; } =
    [
        .. from tier in new[] { "standard", "enterprise" }
           from windows in RateLimitTiers.Default.Standard.Classes
           from window in windows.Names
           select ($"RateLimits:Tiers:{tier}:{SnakeCase.Of($"{windows.Class}")}:{window}", Most),
        .. from window in RateLimitTiers.Default.Windowed.Classes[0].Names select ($"RateLimits:Tiers:windowed:{window}", Most),
        ("RateLimits:FailedAttempts:PerMinute", Most),
    ];

    /// <summary>Every limit, unless some settings are about limits themselves.</summary>
    public static IReadOnlyList<(string Name, string? Value)> Unless(IEnumerable<(string Name, string? Value)> settings) =>
        settings.Any(setting => setting.Name.StartsWith("RateLimits:", StringComparison.Ordinal)) ? [] : Settings;

    /// <summary>The same as environment variables.</summary>
    public static (string Name, string? Value)[] Environment =>
        [.. Settings.Select(setting => (setting.Name.Replace(":", "__", StringComparison.Ordinal), setting.Value))];
}
