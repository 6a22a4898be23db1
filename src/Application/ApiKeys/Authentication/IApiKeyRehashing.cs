using Payroll.Application.Common.Security;
using Payroll.Domain.ApiKeys;

namespace Payroll.Application.ApiKeys.Authentication;

/// <summary>Hashes keys anew that were hashed under a previous pepper. Written in batches: a request writes nothing.</summary>
public interface IApiKeyRehashing
{
    /// <summary>The key let somebody in. Nothing happens where it was hashed under the present pepper.</summary>
    void Used(ApiKeyRecord key, ApiKeySecret secret);
}
