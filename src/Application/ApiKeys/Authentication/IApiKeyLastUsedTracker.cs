namespace Payroll.Application.ApiKeys.Authentication;

/// <summary>Records when keys were used. Kept in memory and written in batches: a request writes nothing.</summary>
public interface IApiKeyLastUsedTracker
{
    /// <summary>A request was authenticated with the key.</summary>
    void Used(Guid apiKeyId, DateTimeOffset at);

    /// <summary>The key was sent over plain HTTP, by a request that came at that moment.</summary>
    void RecordExposure(Guid apiKeyId, DateTimeOffset at);
}
