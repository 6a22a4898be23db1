namespace Payroll.Domain.PayGroups;

/// <summary>Where a pay date goes that falls on a Saturday or a Sunday.</summary>
public enum PayDateAdjustment
{
    /// <summary>It stays.</summary>
    None,

    /// <summary>To the Friday before.</summary>
    Previous,

    /// <summary>To the Monday after.</summary>
    Next,
}
