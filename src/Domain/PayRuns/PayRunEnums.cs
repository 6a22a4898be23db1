namespace Payroll.Domain.PayRuns;

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
