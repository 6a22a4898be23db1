namespace Payroll.Infrastructure.Logging;

/// <summary>The framework's scope of a request, in which its lines are logged. It holds the path as it was sent, and so whatever the caller put there.</summary>
internal static class RequestScope
{
    private const string Path = "RequestPath";

    /// <summary>Whether a scope holds a request's path.</summary>
    public static bool HasPath(object? state)
    {
        if (state is not IReadOnlyList<KeyValuePair<string, object?>> pairs) return false;
        for (var at = 0; at < pairs.Count; at++)
            if (pairs[at].Key == Path) return true;
        return false;
    }

    /// <summary>The scope without the path: the request's id finds it in the request log.</summary>
    public static RedactedState WithoutPath(object state)
    {
        var kept = ((IReadOnlyList<KeyValuePair<string, object?>>)state).Where(pair => pair.Key != Path).ToList();
        return RedactedState.Of(kept, string.Join(' ', kept.Select(pair => $"{pair.Key}:{pair.Value}")));
    }
}
