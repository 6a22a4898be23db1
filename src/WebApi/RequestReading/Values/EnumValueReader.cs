using System.Text.Json;
using Payroll.Domain.Common;
using Payroll.WebApi.Http.Json;

namespace Payroll.WebApi.RequestReading.Values;

internal sealed class EnumValueReader : ValueReader
{
    private readonly Dictionary<string, object> _values;
    private readonly string _advice;

    public EnumValueReader(Type type)
    {
        // The names are the serializer's own, so that the two can't disagree.
        _values = Enum.GetValues(type).Cast<object>()
            .ToDictionary(value => JsonSerializer.SerializeToElement(value, type, PayrollJson.Plain).GetString()!);
        _advice = $"Give one of: {string.Join(", ", _values.Keys)}.";
    }

    public IReadOnlyCollection<string> Names => _values.Keys;

    public override string Expected => "a string";

    public override ValueError? Read(string text, MemberRules rules, out object? value) =>
        _values.TryGetValue(text, out value) ? null : new(FieldErrorCodes.InvalidFormat, _advice);
}
