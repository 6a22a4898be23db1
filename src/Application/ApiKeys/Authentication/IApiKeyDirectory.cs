using Payroll.Application.Common.Security;

namespace Payroll.Application.ApiKeys.Authentication;

/// <summary>What authentication knows of keys, kept in memory so that a request costs no query.</summary>
public interface IApiKeyDirectory
{
    /// <summary>The key with a public id, whatever its organization and state; null when there is none.</summary>
    ValueTask<ApiKeyRecord?> FindAsync(string publicId, CancellationToken cancellationToken);

    /// <summary>
    /// The same for whoever has tried too many wrong keys: the database is asked at most ten times a second for all of them
    /// together, so that a flood of unknown ids is no flood of queries, and a key that exists is found all the same.
    /// </summary>
    ValueTask<ApiKeyRecord?> FindAmongManyAsync(string publicId, CancellationToken cancellationToken);

    /// <summary>Forgets a key, so that the next request reads it anew. To be called after a change is committed.</summary>
    void ClearTracking(string publicId);
}
