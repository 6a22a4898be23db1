using Payroll.Domain.PayRuns;

namespace Payroll.Domain.PayCalculation;

/// <summary>Lines of taxes and deductions from given figures.</summary>
internal static class GivenDeductions
{
    public static IEnumerable<PayLine> Lines(GivenPay given)
    {
        for (var i = 0; i < given.Deductions.Count; i++)
        {
            var deduction = given.Deductions[i];
            var (kind, code) = deduction.Kind == GivenDeductionKind.Tax ? (LineKind.Tax, "tax") : (LineKind.Deduction, "deduction");
            yield return GivenEarnings.AsGiven(
                kind, deduction.Code ?? code, deduction.Description, null, deduction.Amount, $"deductions[{i}].amount");
        }
    }
}
