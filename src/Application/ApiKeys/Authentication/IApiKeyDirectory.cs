using Payroll.Application.Common.Security;

namespace Payroll.Application.ApiKeys.Authentication;

/// <summary>What authentication knows of keys, kept in memory so that a request costs no query.</summary>
public interface IApiKeyDirectory
{
    /// <summary>The key with a public id, whatever its organization and state; null when there is none.</summary>
    ValueTask<ApiKeyRecord?> FindAsync(string publicId, CancellationToken cancellationToken);

    /// <summary>
    /// The same for addresses that have sent too many wrong keys. All of them together cause at most ten queries a second, so
    /// a flood of unknown ids causes no flood of queries. A key that exists is still found.
    /// </summary>
    ValueTask<ApiKeyRecord?> FindAmongManyAsync(string publicId, CancellationToken cancellationToken);

    /// <summary>Drops a key from memory: the next request reads it again. Call it after a change is committed.</summary>
    void ClearTracking(string publicId);
}
