using System.Collections.Concurrent;
using Payroll.Domain.Common;

namespace Payroll.WebApi.RequestReading.Values;

/// <summary>The types of values that requests may use. Floating point is not among them.</summary>
internal static class SimpleValueTypes
{
    private const int MoneyDecimals = 2;

    private static readonly ConcurrentDictionary<Type, ValueReader?> Known = new(new Dictionary<Type, ValueReader?>
    {
        [typeof(string)] = new TextValueReader(),
        [typeof(bool)] = new BooleanValueReader(),
        [typeof(int)] = new WholeNumberValueReader(int.MinValue, int.MaxValue, number => (int)number),
        [typeof(long)] = new WholeNumberValueReader(long.MinValue, long.MaxValue, number => number),
        [typeof(decimal)] = new DecimalValueReader(int.MaxValue, number => number),
        [typeof(Money)] = new DecimalValueReader(MoneyDecimals, number => new Money(number)),
        [typeof(DateOnly)] = new DateValueReader(),
        [typeof(DateTimeOffset)] = new TimeValueReader(),
        [typeof(Guid)] = new GuidValueReader(),
    });

    /// <summary>Null where the type is not a single value.</summary>
    public static ValueReader? Of(Type type) => Known.GetOrAdd(
        Nullable.GetUnderlyingType(type) ?? type, plain => plain.IsEnum ? new EnumValueReader(plain) : null);
}
