using System.Text.Json;
using Payroll.Domain.Common;
using Payroll.WebApi.RequestReading.Values;

namespace Payroll.WebApi.RequestReading.Body;

/// <summary>What a place in a body takes.</summary>
internal abstract class ValueShape
{
    /// <summary>What is wrong with a value that isn't null, apart from what it contains.</summary>
    public abstract ValueError? Check(JsonElement value, MemberRules rules);

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
            Nested = [.. value.Where(member => member.Shape is not SimpleValueShape)];
        }
    } = [];

    /// <summary>Those that hold lists or objects.</summary>
    public IReadOnlyList<MemberShape> Nested { get; private set; } = [];

    public override ValueError? Check(JsonElement value, MemberRules rules) =>
        value.ValueKind == JsonValueKind.Object ? null : WrongType("an object");
}
