namespace Payroll.Application.Common.Batches;

/// <summary>What becomes of a batch's good items when others are refused.</summary>
public enum BatchMode
{
    /// <summary>All or nothing: one refused item keeps every item out.</summary>
    Atomic,

    /// <summary>The good items are written, the others answered.</summary>
    Partial,

    /// <summary>Nothing is written: the answer says what would be.</summary>
    DryRun,
}
