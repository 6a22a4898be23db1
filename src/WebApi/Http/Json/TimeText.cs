using System.Globalization;
using System.Text.RegularExpressions;

namespace Payroll.WebApi.Http.Json;

/// <summary>ISO 8601 with seconds and an offset; nothing that a culture or a time zone would have to decide. Kept to the microsecond.</summary>
internal static partial class TimeText
{
    public static bool TryRead(string text, out DateTimeOffset time)
    {
        time = default;
        if (!Shape().IsMatch(text)
            || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return false;
        }

        time = local.AddTicks(-(local.Ticks % TimeSpan.TicksPerMicrosecond)).ToUniversalTime();
        return true;
    }

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,7})?(Z|[+-][0-9]{2}:[0-9]{2})\z")]
    private static partial Regex Shape();
}
