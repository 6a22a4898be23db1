namespace Payroll.Domain.PayRuns;

/// <summary>What a run is for.</summary>
public enum PayRunType
{
    /// <summary>Everyone of the group, once for each period.</summary>
    Regular,

    /// <summary>The people named, between regular runs.</summary>
    OffCycle,

    /// <summary>Bonuses for the people named.</summary>
    Bonus,

    /// <summary>Puts right a submitted run; amounts may be negative.</summary>
    Correction,
}

/// <summary>How far a run goes by itself after it is created.</summary>
public enum PayRunTarget
{
    /// <summary>Calculated, to be reviewed.</summary>
    Calculated,

    /// <summary>Calculated and approved.</summary>
    Approved,

    /// <summary>Calculated, approved and submitted.</summary>
    Submitted,
}

/// <summary>Where a run stands.</summary>
public enum PayRunStatus
{
    /// <summary>Taking inputs.</summary>
    Draft,

    /// <summary>Being computed.</summary>
    Calculating,

    /// <summary>To be reviewed.</summary>
    Calculated,

    /// <summary>Reviewed, to be submitted.</summary>
    Approved,

    /// <summary>Final: paystubs are issued, nothing changes it any more.</summary>
    Submitted,

    /// <summary>Submitted, and the money has been sent.</summary>
    Paid,

    /// <summary>Given up before submission.</summary>
    Cancelled,
}
