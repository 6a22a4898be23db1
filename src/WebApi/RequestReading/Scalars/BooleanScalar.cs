using System.Text.Json;
using Payroll.Domain.Common;

namespace Payroll.WebApi.RequestReading.Scalars;

internal sealed class BooleanScalar : ValueReader
{
    public override string Expected => "true or false";

    public override bool IsText => false;

    public override bool Accepts(JsonValueKind kind) => kind is JsonValueKind.True or JsonValueKind.False;

    public override Fault? Read(string text, MemberRules rules, out object? value)
    {
        value = text == "true";
        return text is "true" or "false" ? null : new(FieldErrorCodes.InvalidFormat, "Give true or false.");
    }
}
