namespace Payroll.Application.Common.Pages;

/// <summary>One page of a list.</summary>
/// <param name="Data">The page's things, in the order of the list.</param>
/// <param name="HasMore">Whether there are more after them.</param>
/// <param name="NextCursor">Send it as <c>cursor</c> to get the next page; null on the last one.</param>
public sealed record Page<T>(IReadOnlyList<T> Data, bool HasMore, string? NextCursor)
{
    /// <summary>The same page of something else.</summary>
    public Page<TOther> Select<TOther>(Func<T, TOther> map) => new(Data.Select(map).ToList(), HasMore, NextCursor);
}
