using Payroll.Application.Common;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Security;
using Payroll.Domain.Common;
using Payroll.Domain.RateLimiting;

namespace Payroll.Application.ApiKeys.Grants;

/// <summary>What limits of a key's own have to satisfy: they are for its tier's windows, within what its organization has.</summary>
internal static class LimitRules
{
    /// <exception cref="ForbiddenException">The caller can't give limits.</exception>
    /// <exception cref="InvalidRequestException">They don't fit the tier.</exception>
    public static void Require(ICurrentCaller caller, RateLimitTier tier, IReadOnlyList<KeyRateLimit> limits, bool areGiven)
    {
        if (areGiven && caller.Tier != ApiKeyTier.Enterprise)
            throw new ForbiddenException("Only a key of the tier 'enterprise' gives limits of their own to keys, or takes them away.", []);
        if (Check(tier, limits).ToList() is { Count: > 0 } errors) throw new InvalidRequestException(errors);
    }

    private static IEnumerable<FieldError> Check(RateLimitTier tier, IReadOnlyList<KeyRateLimit> limits)
    {
        for (var i = 0; i < limits.Count; i++)
        {
            var limit = limits[i];
            if (tier.Classes.FirstOrDefault(windows => windows.Class == limit.Class) is not { } known)
            {
                var classes = string.Join(", ", tier.Classes.Select(windows => SnakeCase.Of($"{windows.Class}")));
                yield return new($"limits[{i}].class", FieldErrorCodes.Inconsistent, $"The key's tier counts {classes}.");
            }
            else if (known.All.All(window => window.Seconds != limit.WindowSeconds))
            {
                var lengths = string.Join(", ", known.All.Select(window => window.Seconds));
                yield return new($"limits[{i}].window_seconds", FieldErrorCodes.Inconsistent, $"The windows of this class are of {lengths} seconds.");
            }
            else if (limits.Take(i).Any(other => (other.Class, other.WindowSeconds) == (limit.Class, limit.WindowSeconds)))
            {
                yield return new($"limits[{i}]", FieldErrorCodes.Duplicate, "There is a limit for this class and window already.");
            }
            else if (tier.Organization(limit.Class).All.First(window => window.Seconds == limit.WindowSeconds).Limit is var max && limit.Limit > max)
            {
                yield return new($"limits[{i}].limit", FieldErrorCodes.OutOfRange, $"All keys of the organization together have {max}.");
            }
            else if (known.With(limits).All.Any(window => IsWider(window, limit)))
            {
                yield return new($"limits[{i}].limit", FieldErrorCodes.Inconsistent, "A longer window of the class has a lower limit, so this one could never be reached.");
            }
        }
    }

    private static bool IsWider(RateLimitWindow window, KeyRateLimit limit) => window.Seconds > limit.WindowSeconds && window.Limit < limit.Limit;
}
