using Payroll.Application.Common.Security;


namespace Payroll.WebApi.Authentication;

/// <summary>What came of looking at a credential.</summary>
/// <param name="Key">The key; one that is revoked or expired comes with its refusal.</param>
/// <param name="Refusal">The code of the refusal; null where the key lets its bearer in.</param>
/// <param name="RetryAfterSeconds">When a stranger may try again, where there were too many attempts.</param>
/// <param name="Named">The key whose id was sent with another secret: to note whom the refusal is about, and for nothing else.</param>
internal readonly record struct Verification(ApiKeyRecord? Key, string? Refusal, int? RetryAfterSeconds = null, ApiKeyRecord? Named = null);
