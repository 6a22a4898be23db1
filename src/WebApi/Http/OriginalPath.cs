using Microsoft.AspNetCore.Http.Features;
using Payroll.Application.ApiKeys;

namespace Payroll.WebApi.Http;

/// <summary>The path as the caller sent it, before any prefix was rewritten, without the query and the secrets of keys.</summary>
internal static class OriginalPath
{
    public const int MaxShownLength = 2048;

    public static string Of(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget;
        if (string.IsNullOrEmpty(target) || target[0] != '/')
            target = context.Request.PathBase.Add(context.Request.Path).ToUriComponent();
        var query = target.IndexOf('?', StringComparison.Ordinal);
        var path = ApiKeyRedaction.Sweep(query < 0 ? target : target[..query]);
        return path.Length <= MaxShownLength ? path : path[..MaxShownLength];
    }
}
