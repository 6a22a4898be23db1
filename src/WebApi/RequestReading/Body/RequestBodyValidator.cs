using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using Payroll.Application.Common.Errors;
using Payroll.Domain.Common;
using Payroll.WebApi.Http.Json;
using Payroll.WebApi.RequestReading.Values;

namespace Payroll.WebApi.RequestReading.Body;

/// <summary>
/// Holds a body against its shape: tells <paramref name="errors"/> all that is wrong, and writes to
/// <paramref name="good"/> what is not. List items keep their places, so that later rules name the same index as the caller.
/// </summary>
internal sealed class RequestBodyValidator(RequestErrors? errors, Utf8JsonWriter? good)
{
    /// <summary>What is said of a member that is null or blank and can't be: left out it may be fine.</summary>
    public static ValueError Empty { get; } = new(FieldErrorCodes.Required, "Give a value: it can't be null or blank.");

    private static ValueError Missing { get; } = new(FieldErrorCodes.Required, "Give a value: it can't be left out, null or blank.");

    private readonly JsonPath _path = new();

    public void Walk(JsonElement body, RecordShape shape)
    {
        good?.WriteStartObject();
        var count = shape.Members.Count;
        var given = ArrayPool<Given>.Shared.Rent(count);
        Sort(body, shape, given);
        for (var at = 0; at < count; at++)
        {
            var member = shape.Members[at];
            _path.Enter(member.Name);
            if (given[at].Times > 1)
                Report(new(FieldErrorCodes.Duplicate, "Give the member once."));
            else if (given[at].Times == 1)
                Member(member, given[at].Value);
            else if (member.MustBeThere)
                Report(member.Rules.RequiredAdvice is { } advice ? Missing with { Message = advice } : WithChoices(Missing, member));
            _path.Leave();
        }

        ArrayPool<Given>.Shared.Return(given, clearArray: true);
        good?.WriteEndObject();
    }

    private void Sort(JsonElement body, RecordShape shape, Given[] given)
    {
        var next = 0;
        foreach (var property in body.EnumerateObject())
        {
            if (errors is { IsFull: true })
                return;
            var at = Find(shape.Members, property, next);
            if (at < 0)
            {
                Unknown(property, shape);
                continue;
            }

            given[at] = new(given[at].Times + 1, property.Value);
            next = at + 1;
        }
    }

    private void Member(MemberShape member, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            if (member.MayBeNull)
                good?.WriteNull(member.Name);
            else
                Report(WithChoices(Empty, member));
        }
        else if (member.Shape.Check(value, member.Rules) is { } fault)
        {
            Report(fault);
        }
        else if (member.Shape is not ListShape { Item: SimpleValueShape } list || ItemsAreGood(value, list, member.Rules))
        {
            good?.WritePropertyName(member.Name);
            Content(value, member.Shape);
        }
        else
        {
            errors?.LeaveOut(_path.ToString());
        }
    }

    private void Content(JsonElement value, ValueShape shape)
    {
        if (shape is RecordShape record)
            Walk(value, record);
        else if (shape is UnionShape union)
            WalkUnion(value, union);
        else if (shape is ListShape { Item: not SimpleValueShape } list)
            Items(value, list);
        else if (good is not null)
            value.WriteTo(good);
    }

    // One of no known type is null in the list: nothing can be made of it, and those after it keep their places.
    private void WalkUnion(JsonElement value, UnionShape union)
    {
        if (union.TypeOf(value, out var error) is { } type)
        {
            Walk(value, type);
            return;
        }

        _path.Enter(union.Name);
        Report(error.GetValueOrDefault());
        _path.Leave();
        good?.WriteNullValue();
    }

    private void Items(JsonElement values, ListShape list)
    {
        good?.WriteStartArray();
        var index = 0;
        foreach (var item in values.EnumerateArray())
        {
            if (errors is { IsFull: true })
                break;
            _path.Enter(index++);
            if (ItemError(item, list, MemberRules.None) is not { } fault)
            {
                Content(item, list.Item);
            }
            else
            {
                Report(fault);
                WriteNothing(list.Item);
            }

            _path.Leave();
        }

        good?.WriteEndArray();
    }

    private void WriteNothing(ValueShape shape)
    {
        if (shape is UnionShape)
        {
            good?.WriteNullValue();
            return;
        }

        good?.WriteStartObject();
        good?.WriteEndObject();
    }

    private bool ItemsAreGood(JsonElement values, ListShape list, MemberRules rules)
    {
        var areGood = true;
        var index = 0;
        foreach (var item in values.EnumerateArray())
        {
            if (errors is { IsFull: true })
                return false;
            _path.Enter(index++);
            if (ItemError(item, list, rules) is { } fault)
            {
                Report(fault);
                areGood = false;
            }

            _path.Leave();
        }

        return areGood;
    }

    private static ValueError? ItemError(JsonElement item, ListShape list, MemberRules rules) =>
        item.ValueKind == JsonValueKind.Null ? Empty : list.Item.Check(item, rules);

    // Members mostly come in the order of the record: the search starts where the last one was found.
    private static int Find(IReadOnlyList<MemberShape> members, JsonProperty property, int next)
    {
        var raw = JsonMarshal.GetRawUtf8PropertyName(property);
        var escaped = raw.Contains((byte)'\\') ? JsonText.Name(property) : null;
        for (var step = 0; step < members.Count; step++)
        {
            var at = (next + step) % members.Count;
            if (escaped is null ? members[at].IsNamed(raw) : members[at].Name == escaped)
                return at;
        }

        return -1;
    }

    private void Unknown(JsonProperty property, RecordShape shape)
    {
        var name = JsonText.Name(property);
        var meant = PayrollJson.Names.ConvertName(name);
        _path.Enter(name);
        Report(new(FieldErrorCodes.UnknownMember, shape.Members.Any(member => member.Name == meant && name != meant)
            ? $"There is no member \"{name}\" here. Did you mean \"{meant}\"?"
            : $"There is no member \"{name}\" here. Leave it out, or correct its name."));
        _path.Leave();
    }

    private static ValueError WithChoices(ValueError fault, MemberShape member) =>
        member.Choices is { } choices ? fault with { Message = $"{fault.Message} It is one of: {string.Join(", ", choices)}." } : fault;

    private void Report(ValueError fault) => errors?.Add(new FieldError(_path.ToString(), fault.Code, fault.Message));

    private readonly record struct Given(int Times, JsonElement Value);
}
