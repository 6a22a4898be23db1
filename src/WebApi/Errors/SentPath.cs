using Microsoft.AspNetCore.Http.Features;

namespace Payroll.WebApi.Errors;

/// <summary>The path as the caller sent it, before any prefix was rewritten, and without the query.</summary>
internal static class SentPath
{
    public const int LongestShown = 2048;

    public static string Of(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget;
        if (string.IsNullOrEmpty(target) || target[0] != '/')
            target = context.Request.PathBase.Add(context.Request.Path).ToUriComponent();
        var query = target.IndexOf('?', StringComparison.Ordinal);
        var path = query < 0 ? target : target[..query];
        return path.Length <= LongestShown ? path : path[..LongestShown];
    }
}
