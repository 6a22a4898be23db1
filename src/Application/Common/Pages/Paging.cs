using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Payroll.Application.Common.Pages;

/// <summary>Pages by key: what is added or removed meanwhile neither repeats nor hides a row.</summary>
internal static class Paging
{
    /// <summary>The page of a query, in the order of ids: the order in which things were made, to the millisecond.</summary>
    public static async Task<Page<T>> ToPageAsync<T>(
        this IQueryable<T> query, PageRequest page, Expression<Func<T, Guid>> id, CancellationToken cancellationToken)
    {
        if (page.After(typeof(T).Name) is { } after) query = query.Where(IsAfter(id, after));
        var rows = await query.OrderBy(id).Take(page.Size + 1).ToListAsync(cancellationToken);
        return Cut(rows, page, last => PageRequest.CursorOf(typeof(T).Name, id.Compile(preferInterpretation: true)(last)));
    }

    /// <summary>The same, newest first.</summary>
    public static async Task<Page<T>> ToPageFromNewestAsync<T>(
        this IQueryable<T> query, PageRequest page, Expression<Func<T, Guid>> id, CancellationToken cancellationToken)
    {
        if (page.After(typeof(T).Name) is { } after) query = query.Where(IsBefore(id, after));
        var rows = await query.OrderByDescending(id).Take(page.Size + 1).ToListAsync(cancellationToken);
        return Cut(rows, page, last => PageRequest.CursorOf(typeof(T).Name, id.Compile(preferInterpretation: true)(last)));
    }

    /// <summary>A page of rows of which one more than asked for was read.</summary>
    public static Page<T> Cut<T>(List<T> rows, PageRequest page, Func<T, string> cursor)
    {
        if (rows.Count <= page.Size) return new Page<T>(rows, false, null);
        rows.RemoveRange(page.Size, rows.Count - page.Size);
        return new Page<T>(rows, true, cursor(rows[^1]));
    }

    /// <summary>The page of a list that has nothing.</summary>
    public static Page<T> Empty<T>() => new([], false, null);

    private static Expression<Func<T, bool>> IsAfter<T>(Expression<Func<T, Guid>> id, Guid bound) =>
        Expression.Lambda<Func<T, bool>>(Expression.GreaterThan(Compared(id, bound), Expression.Constant(0)), id.Parameters);

    private static Expression<Func<T, bool>> IsBefore<T>(Expression<Func<T, Guid>> id, Guid bound) =>
        Expression.Lambda<Func<T, bool>>(Expression.LessThan(Compared(id, bound), Expression.Constant(0)), id.Parameters);

    private static MethodCallExpression Compared<T>(Expression<Func<T, Guid>> id, Guid bound) =>
        Expression.Call(id.Body, nameof(Guid.CompareTo), null, Expression.Property(Expression.Constant(new Bound(bound)), nameof(Bound.Id)));

    // A property of a constant becomes a query parameter, so that one compiled query serves every page.
    private sealed record Bound(Guid Id);
}
