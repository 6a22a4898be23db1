namespace Payroll.Client;

/// <summary>One page of a list.</summary>
public interface IPage<out T>
{
    /// <summary>What it holds, oldest first.</summary>
    IReadOnlyList<T> Data { get; }

    /// <summary>Whether another one follows.</summary>
    bool HasMore { get; }

    /// <summary>Names the one that follows; null on the last one.</summary>
    string? NextCursor { get; }
}
