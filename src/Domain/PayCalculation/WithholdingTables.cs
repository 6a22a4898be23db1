using Payroll.Domain.PayGroups;

namespace Payroll.Domain.PayCalculation;

/// <summary>The tables by which tax is withheld.</summary>
public static class WithholdingTables
{
    /// <summary>Whether a jurisdiction withholds tax by tables that are not there yet: no employee can be paid under it.</summary>
    public static bool AreMissing(Jurisdiction jurisdiction) => jurisdiction != Jurisdiction.None;
}
