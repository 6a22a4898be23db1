namespace Payroll.Application.ApiKeys.Authentication;

/// <summary>Notes when keys were used. Kept in memory and written in batches: a request writes nothing.</summary>
public interface IApiKeyLastUsedTracker
{
    /// <summary>The key let somebody in.</summary>
    void Used(Guid apiKeyId, DateTimeOffset at);

    /// <summary>The key was sent over plain HTTP, by a request that came at that moment.</summary>
    void SeenInClear(Guid apiKeyId, DateTimeOffset at);
}
