using System.Collections;
using Payroll.Application.ApiKeys;

namespace Payroll.Infrastructure.Logging;

/// <summary>A log line's or scope's message and values without keys.</summary>
internal sealed class RedactedState : IReadOnlyList<KeyValuePair<string, object?>>
{
    private readonly string message;
    private readonly KeyValuePair<string, object?>[] values;

    private RedactedState(string message, KeyValuePair<string, object?>[] values) => (this.message, this.values) = (message, values);

    public int Count => values.Length;

    public KeyValuePair<string, object?> this[int index] => values[index];

    /// <summary>False where neither the values nor, where there are none, the text of a state can hold a key.</summary>
    public static bool MayHoldKey(object? state) => state switch
    {
        null => false,
        string text => ApiKeyRedaction.MayHold(text),
        IEnumerable<KeyValuePair<string, object?>> pairs => pairs.Any(pair => MayHoldKeyAsValue(pair.Value)),
        _ => ApiKeyRedaction.MayHold(state.ToString()),
    };

    public static RedactedState Of(object? state, string? message) => new(
        ApiKeyRedaction.Sweep(message ?? string.Empty),
        state is IEnumerable<KeyValuePair<string, object?>> pairs ? [.. pairs.Select(pair => KeyValuePair.Create(pair.Key, Swept(pair.Value)))] : []);

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => values.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => message;

    // Numbers and times can't. Any other value is checked by its text, which is what a logger writes.
    private static bool MayHoldKeyAsValue(object? value) => value switch
    {
        null => false,
        string text => ApiKeyRedaction.MayHold(text),
        IEnumerable many => many.Cast<object?>().Any(MayHoldKeyAsValue) || ApiKeyRedaction.MayHold(value.ToString()),
        ValueType and IFormattable => false,
        _ => ApiKeyRedaction.MayHold(value.ToString()),
    };

    private static object? Swept(object? value) => !MayHoldKeyAsValue(value) ? value : value switch
    {
        IEnumerable many and not string => many.Cast<object?>().Select(Swept).ToArray(),
        _ => ApiKeyRedaction.Sweep(value!.ToString()!),
    };
}
