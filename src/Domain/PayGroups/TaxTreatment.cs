namespace Payroll.Domain.PayGroups;

/// <summary>Whether income tax is kept back from the pay of people of an employment type.</summary>
public enum TaxTreatment
{
    /// <summary>Tax is withheld by the pay group's jurisdiction.</summary>
    Employee,

    /// <summary>Nothing is withheld: the person invoices, or is taxed elsewhere.</summary>
    Contractor,
}
