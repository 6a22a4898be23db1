using System.Globalization;
using Payroll.Application.Common.Errors;

namespace Payroll.WebApi.RequestReading.Body.Buffering;

/// <summary>How much memory and time the bodies of requests may take, as the section <c>Bodies</c> sets it.</summary>
/// <param name="ServerBudgetBytes">For all bodies in flight together.</param>
/// <param name="OrganizationBudgetBytes">For those of one organization.</param>
/// <param name="Timeout">For an ordinary body to arrive.</param>
/// <param name="BatchTimeout">For a body that may be larger.</param>
/// <param name="MinBytesPerSecond">A body that arrives more slowly is given up.</param>
internal sealed record BodyOptions(
    long ServerBudgetBytes, long OrganizationBudgetBytes, TimeSpan Timeout, TimeSpan BatchTimeout, int MinBytesPerSecond)
{
    /// <summary>So long a body may arrive more slowly than <see cref="MinBytesPerSecond"/>.</summary>
    public static readonly TimeSpan MinRateGracePeriod = TimeSpan.FromSeconds(5);

    private const string Section = "Bodies";
    private const long Megabyte = BodyLimits.Ordinary;
    private const long MaxBudget = 1024 * 1024 * Megabyte;
    private const int MaxSeconds = 3600;

    // An ordinary body fits in every budget.
    private const long MinBudget = BodyBudget.CostPerByte * BodyLimits.Ordinary;

    /// <exception cref="StartupException">A value is not a whole number in its range, or has a name that is not known.</exception>
    public static BodyOptions Read(IConfiguration configuration)
    {
        var settings = configuration.GetSection(Section);
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var options = new BodyOptions(
            Take(nameof(ServerBudgetBytes), 256 * Megabyte, MinBudget, MaxBudget),
            Take(nameof(OrganizationBudgetBytes), 64 * Megabyte, MinBudget, MaxBudget),
            TimeSpan.FromSeconds(Take("TimeoutSeconds", 30, 1, MaxSeconds)),
            TimeSpan.FromSeconds(Take("BatchTimeoutSeconds", 300, 1, MaxSeconds)),
            (int)Take(nameof(MinBytesPerSecond), 1000, 1, Megabyte));
        if (settings.GetChildren().FirstOrDefault(setting => !known.Contains(setting.Key)) is { } unknown)
            throw new StartupException($"{unknown.Path} is not a setting. docs/operations.md lists those that are.");
        if (options.OrganizationBudgetBytes > options.ServerBudgetBytes)
            throw new StartupException($"{Section}:{nameof(OrganizationBudgetBytes)} can't be above {Section}:{nameof(ServerBudgetBytes)}.");
        return options;

        long Take(string name, long otherwise, long min, long max)
        {
            known.Add(name);
            if (settings[name] is not { } text) return otherwise;
            return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max
                ? number
                : throw new StartupException($"{Section}:{name} has to be a whole number from {min} to {max}.");
        }
    }
}
