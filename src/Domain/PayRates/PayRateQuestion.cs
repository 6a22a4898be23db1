namespace Payroll.Domain.PayRates;

/// <summary>Work whose rate is sought.</summary>
/// <param name="EmployeeId">Who did it.</param>
/// <param name="OwnClassification">The trade and level that the person is employed in on that day; null: none is said.</param>
/// <param name="EmploymentTypeId">The kind of employment that the person has on that day.</param>
/// <param name="Classification">The trade and level that the work was done in, as the entry says; null: the person's own.</param>
/// <param name="Project">The project that it was done for; null: none is said.</param>
/// <param name="WorkDate">The day that picks the rate.</param>
public sealed record PayRateQuestion(
    Guid EmployeeId, string? OwnClassification, Guid EmploymentTypeId, string? Classification, string? Project, DateOnly WorkDate)
{
    /// <summary>The trade and level that the work counts as; null: none is given.</summary>
    public string? DoneIn => Classification ?? OwnClassification;

    /// <summary>The entry names another classification than the person's own.</summary>
    public bool IsHigherDuties => Classification is not null && Classification != OwnClassification;
}
