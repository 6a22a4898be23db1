using Microsoft.AspNetCore.Http.Metadata;

namespace Payroll.WebApi.RequestReading.Body;

/// <summary>How large a body may be. A <c>[RequestSizeLimit]</c> on the action says otherwise.</summary>
public static class BodyLimits
{
    /// <summary>1 MB: what an ordinary request takes.</summary>
    public const long Ordinary = 1024 * 1024;

    /// <summary>16 MB: what a batch takes.</summary>
    public const long Batch = 16 * Ordinary;

    internal static long Of(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? Ordinary;

    internal static bool IsBatch(HttpContext context) => Of(context) > Ordinary;
}
