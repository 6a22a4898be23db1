using Payroll.Domain.Common;

namespace Payroll.Application.Common.Batches;

/// <summary>One item of a batch, as it was read.</summary>
/// <param name="Index">Its place in the batch, from 0.</param>
/// <param name="Line">The line of the file on which it begins, from 1; null where the batch was no file.</param>
/// <param name="ExternalId">What it is called in the caller's own system; null where that is missing or no text.</param>
/// <param name="Value">What is said of it; null where a member could not be read.</param>
/// <param name="Errors">What could not be read.</param>
public sealed record BatchItem<T>(int Index, int? Line, string? ExternalId, T? Value, IReadOnlyList<FieldError> Errors)
    where T : class
{
    /// <summary>The same item, told in other words.</summary>
    public BatchItem<TOther> Select<TOther>(Func<T, TOther> map)
        where TOther : class =>
        new(Index, Line, ExternalId, Value is null ? null : map(Value), Errors);
}

/// <summary>How large a batch may be.</summary>
public static class BatchLimits
{
    /// <summary>Items of one batch.</summary>
    public const int Items = 10_000;

    /// <summary>Errors that are listed of one item.</summary>
    public const int ErrorsOfAnItem = 10;
}
