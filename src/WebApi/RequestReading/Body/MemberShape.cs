using System.Text;
using System.Text.Json;
using Payroll.WebApi.RequestReading.Values;

namespace Payroll.WebApi.RequestReading.Body;

/// <summary>One member of an object.</summary>
/// <param name="Name">As in JSON.</param>
/// <param name="Shape">What its value looks like.</param>
/// <param name="Rules">What its attributes ask for.</param>
/// <param name="MustBeThere">Absent is an error.</param>
/// <param name="MayBeNull">Null is not.</param>
internal sealed record MemberShape(string Name, ValueShape Shape, MemberRules Rules, bool MustBeThere, bool MayBeNull)
{
    private const int MaxChoices = 20;

    private readonly byte[] _utf8Name = Encoding.UTF8.GetBytes(Name);

    /// <summary>The values that it can have, where they are a short list; null otherwise.</summary>
    public IReadOnlyCollection<string>? Choices { get; } = Shape is SimpleValueShape { Reader: EnumValueReader { Names: { Count: <= MaxChoices } names } } ? names : Rules.Allowed;

    public bool IsNamed(ReadOnlySpan<byte> utf8Name) => utf8Name.SequenceEqual(_utf8Name);

    /// <summary>Whether a reader stands on the name, escaped or not.</summary>
    public bool IsNamed(ref readonly Utf8JsonReader reader) => JsonText.IsName(in reader, _utf8Name);
}
