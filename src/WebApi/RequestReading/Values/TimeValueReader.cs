using Payroll.Domain.Common;
using Payroll.WebApi.Http.Json;

namespace Payroll.WebApi.RequestReading.Values;

internal sealed class TimeValueReader : ValueReader
{
    public override string Expected => "a time as a string";

    public override ValueError? Read(string text, MemberRules rules, out object? value)
    {
        value = null;
        if (!TimeText.TryRead(text, out var time))
        {
            return new(FieldErrorCodes.InvalidFormat,
                "Give a time with seconds, at most seven decimals of them, and an offset, such as 2026-06-01T12:00:00Z (in a query, write + as %2B).");
        }

        value = time;
        return DateValueReader.OutOfBounds(DateOnly.FromDateTime(time.UtcDateTime));
    }
}
