namespace Payroll.WebApi.Metrics;

/// <summary>What tells one series of an instrument from another: up to three tags. Compared on each measurement, so nothing is allocated.</summary>
internal readonly record struct Labels(string? Name1, object? Value1, string? Name2, object? Value2, string? Name3, object? Value3)
{
    /// <summary>The tags that are kept.</summary>
    /// <param name="tags">The measurement's tags.</param>
    /// <param name="kept">The names to keep; null keeps all.</param>
    public static Labels Of(ReadOnlySpan<KeyValuePair<string, object?>> tags, string[]? kept)
    {
        var labels = default(Labels);
        foreach (var (name, value) in tags)
        {
            if (value is null || (kept is not null && Array.IndexOf(kept, name) < 0)) continue;
            if (labels.Name1 is null) labels = labels with { Name1 = name, Value1 = value };
            else if (labels.Name2 is null) labels = labels with { Name2 = name, Value2 = value };
            else if (labels.Name3 is null) labels = labels with { Name3 = name, Value3 = value };
        }

        return labels;
    }

    /// <summary>The tags in order.</summary>
    public IEnumerable<(string Name, object Value)> All()
    {
        if (Name1 is not null) yield return (Name1, Value1!);
        if (Name2 is not null) yield return (Name2, Value2!);
        if (Name3 is not null) yield return (Name3, Value3!);
    }
}
