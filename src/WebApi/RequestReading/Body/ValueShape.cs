using System.Text.Json;
using Payroll.Domain.Common;
using Payroll.WebApi.RequestReading.Values;

namespace Payroll.WebApi.RequestReading.Body;

/// <summary>What a place in a body takes.</summary>
internal abstract class ValueShape
{
    /// <summary>What is wrong with a value that isn't null, apart from what it contains.</summary>
    public abstract ValueError? Check(JsonElement value, MemberRules rules);

    /// <summary>Its members that hold lists or objects.</summary>
    public virtual IReadOnlyList<MemberShape> Nested => [];

    protected static ValueError WrongType(string expected) => new(FieldErrorCodes.InvalidType, $"Give {expected}.");
}

internal sealed class SimpleValueShape(ValueReader reader) : ValueShape
{
    public ValueReader Reader => reader;

    public override ValueError? Check(JsonElement value, MemberRules rules)
    {
        if (!reader.Accepts(value.ValueKind))
            return WrongType(reader.Expected);
        if (!reader.IsText)
            return reader.ReadJson(value.GetRawText(), rules, out _);
        if (!JsonText.TryRead(value, out var text))
            return new(FieldErrorCodes.InvalidFormat, "Write characters beyond U+FFFF as both of their escapes.");
        return rules.Required && Text.IsBlank(text) ? RequestBodyValidator.Empty : reader.Read(text, rules, out _);
    }
}

internal sealed class ListShape(ValueShape item) : ValueShape
{
    public ValueShape Item { get; } = item;

    public override ValueError? Check(JsonElement value, MemberRules rules) =>
        value.ValueKind == JsonValueKind.Array ? rules.CheckCount(value.GetArrayLength()) : WrongType("a list");
}

internal sealed class RecordShape : ValueShape
{
    public IReadOnlyList<MemberShape> Members
    {
        get;
        internal set
        {
            field = value;
            nested = [.. value.Where(member => member.Shape is not SimpleValueShape)];
        }
    } = [];

    private IReadOnlyList<MemberShape> nested = [];

    public override IReadOnlyList<MemberShape> Nested => nested;

    public override ValueError? Check(JsonElement value, MemberRules rules) =>
        value.ValueKind == JsonValueKind.Object ? null : WrongType("an object");
}

/// <summary>An object of one of several types, which its first member names.</summary>
/// <param name="name">The member that names the type.</param>
/// <param name="types">The shape of each type, that member included, by its name.</param>
internal sealed class UnionShape(string name, IReadOnlyDictionary<string, RecordShape> types) : ValueShape
{
    public string Name => name;

    public IReadOnlyDictionary<string, RecordShape> Types => types;

    // Members of one name have the same limits in each type.
    public override IReadOnlyList<MemberShape> Nested => field ??= [.. types.Values.SelectMany(type => type.Nested).DistinctBy(member => member.Name)];

    public override ValueError? Check(JsonElement value, MemberRules rules) =>
        value.ValueKind == JsonValueKind.Object ? null : WrongType("an object");

    /// <summary>The type that an object names; null: it names none, or one that there is not.</summary>
    public RecordShape? TypeOf(JsonElement value, out ValueError? error)
    {
        var (choices, isGiven) = ($"one of: {string.Join(", ", types.Keys)}", value.TryGetProperty(name, out var named));
        error = named switch
        {
            _ when !isGiven => new(FieldErrorCodes.Required, $"Give {name}, {choices}."),
            { ValueKind: not JsonValueKind.String } => WrongType($"a string, {choices}"),
            _ => new(FieldErrorCodes.InvalidFormat, $"Give {choices}."),
        };
        if (named.ValueKind != JsonValueKind.String || !JsonText.TryRead(named, out var text) || !types.TryGetValue(text, out var type)) return null;
        error = null;
        return type;
    }
}
