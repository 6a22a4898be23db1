using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Payroll.Client;

/// <summary>What the values of an enum are called in requests and answers.</summary>
internal static class WireNames<T>
    where T : struct, Enum
{
    /// <summary>Stands for a value that the server knows and this client doesn't.</summary>
    public static T Unknown { get; } = (T)Enum.ToObject(typeof(T), -1);

    private static readonly FrozenDictionary<T, string> Names = typeof(T).GetFields(BindingFlags.Public | BindingFlags.Static)
        .ToFrozenDictionary(field => (T)field.GetValue(null)!, field => field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()!.Name);

    private static readonly FrozenDictionary<string, T> Values = Names.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    public static string Of(T value) =>
        Names.TryGetValue(value, out var name) ? name : throw new ArgumentOutOfRangeException(nameof(value), value, $"This is no value of {typeof(T).Name}.");

    public static T Read(string? name) => name is not null && Values.TryGetValue(name, out var value) ? value : Unknown;
}
