using System.Runtime.CompilerServices;

namespace Payroll.Client;

/// <summary>Reads a list to its end. A page is asked for when the one before has been read.</summary>
internal static class Paging
{
    public static async IAsyncEnumerable<T> AllAsync<TPage, T>(
        Func<string?, CancellationToken, Task<TPage>> page, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TPage : IPage<T>
    {
        string? cursor = null;
        do
        {
            var answer = await page(cursor, cancellationToken);
            foreach (var item in answer.Data) yield return item;
            cursor = answer.HasMore ? answer.NextCursor : null;
        }
        while (cursor is not null);
    }
}
