namespace Payroll.Domain.PayCalculation;

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
