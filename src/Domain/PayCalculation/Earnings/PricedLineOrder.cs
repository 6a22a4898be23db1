namespace Payroll.Domain.PayCalculation.Earnings;

/// <summary>The order of lines: by date, then by what they pay; the rest makes it the same each time.</summary>
internal sealed class PricedLineOrder : IComparer<PricedLine>
{
    public static PricedLineOrder Instance { get; } = new();

    public int Compare(PricedLine? left, PricedLine? right)
    {
        if (left is null || right is null) throw new ArgumentNullException(left is null ? nameof(left) : nameof(right));
        var order = left.WorkDate.CompareTo(right.WorkDate);
        if (order == 0) order = ((int)left.Kind).CompareTo((int)right.Kind);
        if (order == 0) order = Nullable.Compare(left.Multiplier ?? left.Percent, right.Multiplier ?? right.Percent);
        if (order == 0) order = string.CompareOrdinal(left.EarningCode, right.EarningCode);
        if (order == 0) order = string.CompareOrdinal(left.Rule?.Name, right.Rule?.Name);
        if (order == 0) order = Nullable.Compare(left.Rate, right.Rate);
        if (order == 0) order = string.CompareOrdinal(left.Classification, right.Classification);
        if (order == 0) order = string.CompareOrdinal(left.CostCode, right.CostCode);
        if (order == 0) order = string.CompareOrdinal(left.Project, right.Project);
        return order == 0 ? left.Amount.CompareTo(right.Amount) : order;
    }
}
