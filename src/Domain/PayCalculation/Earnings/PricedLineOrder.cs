namespace Payroll.Domain.PayCalculation.Earnings;

/// <summary>The order of lines: by date, then by what they pay; the rest makes it the same each time.</summary>
internal sealed class PricedLineOrder : IComparer<PricedLine>
{
    public static PricedLineOrder Instance { get; } = new();

    public int Compare(PricedLine? left, PricedLine? right)
    {
        if (left is null || right is null) throw new ArgumentNullException(left is null ? nameof(left) : nameof(right));
        ReadOnlySpan<int> parts =
        [
            left.WorkDate.CompareTo(right.WorkDate),
            left.Kind.CompareTo(right.Kind),
            Nullable.Compare(left.Multiplier ?? left.Percent, right.Multiplier ?? right.Percent),
            string.CompareOrdinal(left.EarningCode, right.EarningCode),
            string.CompareOrdinal(left.Rule?.Name, right.Rule?.Name),
            Nullable.Compare(left.Rate, right.Rate),
            string.CompareOrdinal(left.Classification, right.Classification),
            string.CompareOrdinal(left.CostCode, right.CostCode),
            string.CompareOrdinal(left.Project, right.Project),
            left.Amount.CompareTo(right.Amount),
        ];
        foreach (var part in parts)
            if (part != 0) return part;
        return 0;
    }
}
