using Payroll.Application.ApiKeys;
using Payroll.Domain.Common;

namespace Payroll.WebApi.RequestReading.Values;

internal sealed class TextValueReader : ValueReader
{
    public override string Expected => "a string";

    public override ValueError? Read(string text, MemberRules rules, out object? value)
    {
        value = text;
        // Before the length, so that the caller learns what it pasted.
        if (ApiKeyRedaction.HoldsSecret(text))
            return new(FieldErrorCodes.LooksLikeASecret, "Take the API key out: this text is shown and logged. Rotate the key if others may have seen it.");
        // Databases differ about NUL, files of banks about line ends; names and descriptions need none of them.
        return text.AsSpan().IndexOfAnyInRange('\0', '\u001f') >= 0 || text.AsSpan().IndexOfAnyInRange('\u007f', '\u009f') >= 0
            ? new(FieldErrorCodes.InvalidFormat, "Leave control characters out (line breaks and tabs are some).")
            : rules.CheckText(text);
    }
}
