using Payroll.Application.ApiKeys;

namespace Payroll.WebApi.Authentication;

/// <summary>What came of looking at a credential.</summary>
/// <param name="Key">The key; one that is revoked or expired comes with its refusal.</param>
/// <param name="Refusal">The code of the refusal; null where the key lets its bearer in.</param>
/// <param name="RetryAfterSeconds">When a stranger may try again, where there were too many attempts.</param>
internal readonly record struct Verification(ApiKeyRecord? Key, string? Refusal, int? RetryAfterSeconds = null);
