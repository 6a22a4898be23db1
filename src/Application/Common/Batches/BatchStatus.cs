namespace Payroll.Application.Common.Batches;

/// <summary>What became of one item of a batch.</summary>
public enum BatchStatus
{
    /// <summary>There was nothing with this external id: it was made.</summary>
    Created,

    /// <summary>What was there has been changed.</summary>
    Updated,

    /// <summary>What is there is what was sent: nothing was written.</summary>
    Unchanged,

    /// <summary>It conflicts with another resource or item: as a single request it would be 409.</summary>
    Conflict,

    /// <summary>The item itself is wrong: alone it would be 400.</summary>
    Rejected,

    /// <summary>A good item of a batch that was refused as a whole.</summary>
    NotApplied,
}
