namespace Payroll.Domain.PayCalculation;

/// <summary>Lines of taxes and deductions from given figures.</summary>
internal static class ManualDeductions
{
    public static IEnumerable<PayLine> Lines(ManualPay given)
    {
        for (var i = 0; i < given.Deductions.Count; i++)
        {
            var deduction = given.Deductions[i];
            var (kind, code) = deduction.Kind == ManualDeductionKind.Tax ? (LineKind.Tax, "tax") : (LineKind.Deduction, "deduction");
            yield return ManualEarnings.AsGiven(
                kind, deduction.Code ?? code, deduction.Description, null, deduction.Amount, $"deductions[{i}].amount");
        }
    }
}
