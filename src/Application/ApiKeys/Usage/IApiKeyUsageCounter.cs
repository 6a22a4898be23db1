using Payroll.Domain.ApiKeys;

namespace Payroll.Application.ApiKeys.Usage;

/// <summary>Counts the requests of keys. Kept in memory and written in batches: a request writes nothing.</summary>
public interface IApiKeyUsageCounter
{
    /// <summary>Counts a request.</summary>
    /// <param name="organizationId">The key's organization.</param>
    /// <param name="apiKeyId">The key that the request named.</param>
    /// <param name="at">When it came.</param>
    /// <param name="class">The class whose limits it was counted in; null where it was counted in none.</param>
    /// <param name="outcome">How it went.</param>
    void Count(Guid organizationId, Guid apiKeyId, DateTimeOffset at, string? @class, RequestOutcome outcome);
}
