using Payroll.Domain.PayGroups;

namespace Payroll.Domain.Employees;

/// <summary>What an employee declared for withholding, by jurisdiction. Tax identifiers are kept apart, encrypted.</summary>
public abstract record TaxDetails
{
    /// <summary>Whose declaration it is.</summary>
    public abstract Jurisdiction Jurisdiction { get; }
}
