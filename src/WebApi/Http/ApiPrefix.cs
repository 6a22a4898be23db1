namespace Payroll.WebApi.Http;

/// <summary>The API answers under <c>/api/v1</c> and under <c>/v1</c>: one API, two spellings of its address.</summary>
internal static class ApiPrefix
{
    public const string Full = "/api/v1";
    private const string Short = "/v1";

    /// <summary>Whether a path, after the rewriting, belongs to the API.</summary>
    public static bool IsUnder(PathString path) => path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a path belongs to the API, in either spelling.</summary>
    public static bool IsNamedBy(PathString path) => IsUnder(path) || path.StartsWithSegments(Short, StringComparison.OrdinalIgnoreCase);

    /// <summary>A path of the API in the full spelling, whichever it was written in, or without a prefix.</summary>
    public static string InFull(string path) =>
        IsUnder(path) ? path
        : new PathString(path).StartsWithSegments(Short, StringComparison.OrdinalIgnoreCase, out var rest) ? Full + rest.Value
        : Full + path;

    /// <summary>Before routing: the short spelling becomes the full one.</summary>
    public static IApplicationBuilder UseShortApiPrefix(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.Path.StartsWithSegments(Short, StringComparison.OrdinalIgnoreCase, out var rest))
            context.Request.Path = new PathString(Full).Add(rest);
        return next(context);
    });

    /// <summary>The address of a thing, in the spelling that the caller uses.</summary>
    public static string Locate(HttpContext context, string path) =>
        (OriginalPath.Of(context).StartsWith(Short + "/", StringComparison.OrdinalIgnoreCase) ? Short : Full) + path;
}
