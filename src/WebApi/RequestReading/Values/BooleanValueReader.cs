using System.Text.Json;
using Payroll.Domain.Common;

namespace Payroll.WebApi.RequestReading.Values;

internal sealed class BooleanValueReader : ValueReader
{
    public override string Expected => "true or false";

    public override bool IsText => false;

    public override bool Accepts(JsonValueKind kind) => kind is JsonValueKind.True or JsonValueKind.False;

    public override ValueError? Read(string text, MemberRules rules, out object? value)
    {
        value = text == "true";
        return text is "true" or "false" ? null : new(FieldErrorCodes.InvalidFormat, "Give true or false.");
    }
}
