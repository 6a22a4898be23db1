using Payroll.Domain.Employees;

namespace Payroll.Application.Employees;

/// <summary>A bank account as given. In a change, what is not given stays.</summary>
public sealed record BankAccountInput(string? AccountNumber, string? RoutingNumber, BankAccountType? AccountType)
{
    /// <summary>Keeps the number out of whatever prints the input.</summary>
    public override string ToString() => nameof(BankAccountInput);
}

/// <summary>A withholding declaration as given: the members of the pay group's jurisdiction. In a change, what is not given stays.</summary>
public sealed record TaxInput
{
    public string? TaxFileNumber { get; init; }
    public TfnStatus? TfnStatus { get; init; }
    public TaxResidency? Residency { get; init; }
    public bool? TaxFreeThreshold { get; init; }
    public MedicareLevyExemption? MedicareLevyExemption { get; init; }
    public MedicareLevyVariation? MedicareLevyVariation { get; init; }
    public bool? StudyLoan { get; init; }
    public decimal? TaxOffsetAnnual { get; init; }
    public string? SocialSecurityNumber { get; init; }
    public FilingStatus? FilingStatus { get; init; }
    public bool? MultipleJobs { get; init; }
    public decimal? DependentsAmount { get; init; }
    public decimal? OtherIncome { get; init; }
    public decimal? Deductions { get; init; }
    public decimal? ExtraWithholding { get; init; }
    public bool? Exempt { get; init; }
    public bool? NonresidentAlien { get; init; }

    /// <summary>Keeps the numbers out of whatever prints the input.</summary>
    public override string ToString() => nameof(TaxInput);
}
