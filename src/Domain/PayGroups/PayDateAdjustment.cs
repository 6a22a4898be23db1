namespace Payroll.Domain.PayGroups;

/// <summary>Where a pay date goes that falls on a Saturday, a Sunday or a holiday.</summary>
public enum PayDateAdjustment
{
    /// <summary>It stays.</summary>
    None,

    /// <summary>To the last day before that is none of them.</summary>
    Previous,

    /// <summary>To the first day after that is none of them.</summary>
    Next,
}
