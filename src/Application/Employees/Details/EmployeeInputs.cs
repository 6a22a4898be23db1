using Payroll.Application.Common;
using Payroll.Domain.Employees.Details;

namespace Payroll.Application.Employees.Details;

/// <summary>A bank account as given. In a change, what is not given stays.</summary>
public sealed record BankAccountInput(string? AccountNumber, string? RoutingNumber, BankAccountType? AccountType)
{
    /// <summary>Keeps the number out of whatever prints the input.</summary>
    public override string ToString() => nameof(BankAccountInput);
}

/// <summary>A withholding declaration as given: the members of the pay group's jurisdiction. In a change, what is not given stays.</summary>
public sealed record TaxInput
{
    public Optional<string?> TaxFileNumber { get; init; }
    public Optional<TfnStatus?> TfnStatus { get; init; }
    public Optional<TaxResidency?> Residency { get; init; }
    public Optional<bool?> TaxFreeThreshold { get; init; }
    public Optional<MedicareLevyExemption?> MedicareLevyExemption { get; init; }
    public Optional<MedicareLevyVariation?> MedicareLevyVariation { get; init; }
    public Optional<bool?> StudyLoan { get; init; }
    public Optional<decimal?> TaxOffsetAnnual { get; init; }
    public Optional<string?> SocialSecurityNumber { get; init; }
    public Optional<FilingStatus?> FilingStatus { get; init; }
    public Optional<bool?> MultipleJobs { get; init; }
    public Optional<decimal?> DependentsAmount { get; init; }
    public Optional<decimal?> OtherIncome { get; init; }
    public Optional<decimal?> Deductions { get; init; }
    public Optional<decimal?> ExtraWithholding { get; init; }
    public Optional<bool?> Exempt { get; init; }
    public Optional<bool?> NonresidentAlien { get; init; }

    /// <summary>Keeps the numbers out of whatever prints the input.</summary>
    public override string ToString() => nameof(TaxInput);
}

/// <summary>A superannuation fund as given. In a change, what is not given stays; null clears the member number.</summary>
public sealed record SuperFundInput(string? Name, Optional<string?> MemberNumber);
