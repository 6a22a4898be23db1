using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Payroll.Client;

/// <summary>How values are written and read: in bodies, and in the parameters of an address.</summary>
internal static class Wire
{
    /// <summary>Members that are null are left out, and members of an answer that this client doesn't know are passed over.</summary>
    public static JsonSerializerOptions Json { get; } = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new EnumConverterFactory() },
    };

    public static string Text<T>(T value)
        where T : notnull => value switch
        {
            string text => text,
            CodeOrId name => name.Text,
            bool truth => truth ? "true" : "false",
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            // In UTC, and so without a '+', which means a space in some readings of an address.
            DateTimeOffset time => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => throw new ArgumentException($"A {value.GetType().Name} can't be sent as a parameter.", nameof(value)),
        };
}
