using System.Collections.Concurrent;
using Payroll.Domain.Common;

namespace Payroll.WebApi.RequestReading.Scalars;

/// <summary>The types of values that requests may use. Floating point is not among them.</summary>
internal static class ScalarTypes
{
    private const int MoneyDecimals = 2;

    private static readonly ConcurrentDictionary<Type, ValueReader?> Known = new(new Dictionary<Type, ValueReader?>
    {
        [typeof(string)] = new TextScalar(),
        [typeof(bool)] = new BooleanScalar(),
        [typeof(int)] = new WholeNumberScalar(int.MinValue, int.MaxValue, number => (int)number),
        [typeof(long)] = new WholeNumberScalar(long.MinValue, long.MaxValue, number => number),
        [typeof(decimal)] = new DecimalScalar(int.MaxValue, number => number),
        [typeof(Money)] = new DecimalScalar(MoneyDecimals, number => new Money(number)),
        [typeof(DateOnly)] = new DateScalar(),
        [typeof(DateTimeOffset)] = new TimeScalar(),
        [typeof(Guid)] = new GuidScalar(),
    });

    /// <summary>Null where the type is not a single value.</summary>
    public static ValueReader? Of(Type type) => Known.GetOrAdd(
        Nullable.GetUnderlyingType(type) ?? type, plain => plain.IsEnum ? new EnumScalar(plain) : null);
}
