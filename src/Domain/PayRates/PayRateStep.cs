namespace Payroll.Domain.PayRates;

/// <summary>The places where a rate is looked for, in this order. What each is called on the wire is its name in snake case.</summary>
public enum PayRateStep
{
    /// <summary>A rate of the person in the classification of the work.</summary>
    EmployeeInClassification,

    /// <summary>A rate of the work's classification, which is not the person's own: higher duties.</summary>
    HigherDuties,

    /// <summary>A rate of the person, whatever they do.</summary>
    Employee,

    /// <summary>A rate of the classification that the person is employed in.</summary>
    OwnClassification,
}

/// <summary>Why a step gave no rate. What each is called on the wire is its name in snake case.</summary>
public enum PayRateGap
{
    /// <summary>Neither the entry nor the employment names a classification, so there is none to look for.</summary>
    NoClassification,

    /// <summary>The entry names no classification, or the person's own.</summary>
    NotHigherDuties,

    /// <summary>There is no such rate at all.</summary>
    NoRate,

    /// <summary>There are such rates, but each names another project or another kind of employment.</summary>
    OtherWork,

    /// <summary>There is a rate for the work, but not on that day.</summary>
    NotInForce,
}
