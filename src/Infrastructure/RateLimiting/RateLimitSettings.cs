using System.Globalization;
using Microsoft.Extensions.Configuration;
using Payroll.Application.Common;
using Payroll.Application.Common.Errors;
using Payroll.Domain.RateLimiting;

namespace Payroll.Infrastructure.RateLimiting;

/// <summary>The limits of this installation, as the section <c>RateLimits</c> sets them. What it leaves out is as <see cref="RateLimitTiers.Default"/>.</summary>
/// <param name="Tiers">The limits of keys.</param>
/// <param name="FailedAttempts">Wrong keys from one address in a minute.</param>
internal sealed record RateLimitSettings(RateLimitTiers Tiers, RateLimitWindow FailedAttempts)
{
    private const string Section = "RateLimits";
    private const int MaxLimit = 1_000_000;
    private const int MaxFactor = 100;

    /// <exception cref="StartupException">A value is no whole number in its range, doesn't fit another one, or has a name that is not known.</exception>
    public static RateLimitSettings Read(IConfiguration configuration)
    {
        var values = new Values(configuration);
        var burst = values.Take("BurstSeconds", 10, RateLimitWindow.Minute);
        var sustained = values.Take("SustainedSeconds", RateLimitWindow.Minute, RateLimitWindow.Minute);
        if (burst >= sustained)
            throw new StartupException($"{Section}:BurstSeconds ({burst}) has to be less than {Section}:SustainedSeconds ({sustained}).");
        var factor = values.Take("OrganizationFactor", RateLimitTiers.OrganizationFactor, MaxFactor);
        var settings = new RateLimitSettings(
            new RateLimitTiers(
                ByClass(values, ApiKeyTier.Standard, burst, sustained, factor),
                ByClass(values, ApiKeyTier.Enterprise, burst, sustained, factor),
                OfAll(values, factor)),
            new RateLimitWindow(RateLimitWindow.Minute, values.Take("FailedAttempts:PerMinute", 20, MaxLimit)));
        values.RefuseOthers();
        return settings;
    }

    private static RateLimitTier ByClass(Values values, ApiKeyTier tier, int burstSeconds, int sustainedSeconds, int factor) =>
        RateLimitTier.Of(
            from known in RateLimitTiers.Default[tier].Classes
            let limits = values.TakeRising(Path(tier, SnakeCase.Of($"{known.Class}:")), known)
            select RateLimitWindows.Of(known.Class, new(burstSeconds, limits[0]), new(sustainedSeconds, limits[1])),
            factor);

    private static RateLimitTier OfAll(Values values, int factor)
    {
        var limits = values.TakeRising(Path(ApiKeyTier.Windowed, ""), RateLimitTiers.Default.Windowed.Classes[0]);
        return RateLimitTier.Of([RateLimitWindows.OfAll(limits[0], limits[1], limits[2])], factor);
    }

    private static string Path(ApiKeyTier tier, string rest) => $"Tiers:{SnakeCase.Of($"{tier}")}:{rest}";

    private sealed class Values(IConfiguration configuration)
    {
        private readonly HashSet<string> known = new(StringComparer.OrdinalIgnoreCase);

        public int Take(string path, int otherwise, int max)
        {
            var name = $"{Section}:{path}";
            known.Add(name);
            if (configuration[name] is not { } text) return otherwise;
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= max
                ? number
                : throw new StartupException($"{name} has to be a whole number from 1 to {max}.");
        }

        // A longer window with a lower limit would make the shorter one's limit unreachable.
        public int[] TakeRising(string path, RateLimitWindows windows)
        {
            int[] limits = [.. windows.Names.Select((name, i) => Take(path + name, windows.All[i].Limit, MaxLimit))];
            for (var i = 1; i < limits.Length; i++)
            {
                if (limits[i - 1] > limits[i])
                {
                    throw new StartupException(
                        $"{Section}:{path}{windows.Names[i - 1]} ({limits[i - 1]}) can't be above {Section}:{path}{windows.Names[i]} ({limits[i]}).");
                }
            }

            return limits;
        }

        public void RefuseOthers()
        {
            var unknown = configuration.GetSection(Section).AsEnumerable().FirstOrDefault(setting => !string.IsNullOrEmpty(setting.Value) && !known.Contains(setting.Key));
            if (unknown.Key is { } name) throw new StartupException($"{name} is not a setting. docs/rate-limits.md lists those that are.");
        }
    }
}
