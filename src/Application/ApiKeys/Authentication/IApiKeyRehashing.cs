using Payroll.Application.Common.Security;
using Payroll.Domain.ApiKeys;

namespace Payroll.Application.ApiKeys.Authentication;

/// <summary>Hashes keys of a previous pepper again, under the present one. Written in batches: a request writes nothing.</summary>
public interface IApiKeyRehashing
{
    /// <summary>A request was authenticated with the key. Does nothing if it was hashed under the present pepper.</summary>
    void Used(ApiKeyRecord key, ApiKeySecret secret);
}
