using Payroll.Application.Common.Errors;
using Payroll.Domain.Common;

namespace Payroll.WebApi.Http;

/// <summary>The key under which a caller may repeat a request.</summary>
internal static class IdempotencyKey
{
    public const string HeaderName = "Idempotency-Key";
    public const int MaxLength = 255;

    /// <summary>Printable ASCII characters, for the document; <see cref="Require"/> enforces it.</summary>
    public const string Pattern = "[ -~]+";

    /// <exception cref="DomainRuleException">There is none.</exception>
    /// <exception cref="InvalidRequestException">It is too long, or has characters that can't be printed.</exception>
    public static void Require(string? key)
    {
        if (string.IsNullOrEmpty(key))
        {
            throw new DomainRuleException(
                ErrorCodes.IdempotencyKeyRequired, "Send an Idempotency-Key of your own, such as a UUID, and the same one when you repeat the request.");
        }

        if (key.Length > MaxLength || key.Any(c => c is < ' ' or > '~'))
        {
            throw InvalidRequestException.Of(
                HeaderName, FieldErrorCodes.InvalidFormat, "An Idempotency-Key has 1 to 255 printable ASCII characters.");
        }
    }
}
