using Payroll.Domain.Common;

namespace Payroll.WebApi.RequestReading.Values;

internal sealed class GuidValueReader : ValueReader
{
    public override string Expected => "an id as a string";

    public override ValueError? Read(string text, MemberRules rules, out object? value)
    {
        var isId = Guid.TryParseExact(text, "D", out var id);
        value = id;
        return isId ? null : new(FieldErrorCodes.InvalidFormat, "Give an id as an answer has it, such as 0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b.");
    }
}
