using Payroll.Application.PayRuns.Cycle;
using Payroll.Application.PayRuns.Inputs;
using Payroll.Domain.PayCalculation;

namespace Payroll.Application.UnitTests.PayRuns;

/// <summary>Which dates a run of each type takes, before anything is looked up.</summary>
public sealed class CreatePayRunValidatorTests
{
    private static readonly DateOnly First = new(2026, 6, 1);
    private static readonly DateOnly Last = new(2026, 6, 14);
    private static readonly Guid Other = new("0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b");

    [TestCase(PayRunType.Regular, true, true, false, "")]
    [TestCase(PayRunType.Regular, false, false, false, "")]
    [TestCase(PayRunType.Regular, true, false, false, "pay_period_end required")]
    [TestCase(PayRunType.Regular, false, true, false, "pay_period_start required")]
    [TestCase(PayRunType.Regular, true, true, true, "corrects_pay_run_id inconsistent")]
    [TestCase(PayRunType.OffCycle, true, true, false, "")]
    [TestCase(PayRunType.OffCycle, false, false, false, "pay_period_start required")]
    [TestCase(PayRunType.OffCycle, true, false, false, "pay_period_end required")]
    [TestCase(PayRunType.OffCycle, true, true, true, "corrects_pay_run_id inconsistent")]
    [TestCase(PayRunType.Bonus, true, true, false, "")]
    [TestCase(PayRunType.Bonus, false, false, false, "pay_period_start required")]
    [TestCase(PayRunType.Bonus, false, true, false, "pay_period_start required")]
    [TestCase(PayRunType.Correction, false, false, true, "")]
    [TestCase(PayRunType.Correction, false, false, false, "corrects_pay_run_id required")]
    [TestCase(PayRunType.Correction, true, true, true, "pay_period_start inconsistent")]
    [TestCase(PayRunType.Correction, false, true, true, "pay_period_start inconsistent")]
    public void Dates_BelongToTheType(PayRunType type, bool hasStart, bool hasEnd, bool corrects, string expected) =>
        Assert.That(ErrorsOf(new("site", type, hasStart ? First : null, hasEnd ? Last : null, null, corrects ? Other : null, [])), Is.EqualTo(expected));

    [TestCase(0, "")]
    [TestCase(1, "pay_period_end inconsistent")]
    public void Period_DoesNotEndBeforeItStarts(int daysBefore, string expected) =>
        Assert.That(ErrorsOf(new("site", PayRunType.Regular, First, First.AddDays(-daysBefore), null, null, [])), Is.EqualTo(expected));

    [Test]
    public void People_AreNamedOnce_ByOneOfTheirIds()
    {
        var pay = ManualPay.Nothing with { HoursWorked = 8, GrossPay = 100 };
        PayRunItem[] people = [new(Other, null, pay), new(Other, null, pay), new(null, null, pay), new(Other, "E-1", pay), new(null, " E-2 ", pay), new(null, "E-2", pay)];

        var errors = ErrorsOf(new("site", PayRunType.Regular, First, Last, null, null, people));

        Assert.That(errors, Is.EqualTo(
            "employees[1] duplicate; employees[2].employee_id required; employees[3].external_id inconsistent; employees[3] duplicate; employees[5] duplicate"));
    }

    private static string ErrorsOf(CreatePayRun command) =>
        string.Join("; ", new CreatePayRunValidator().Validate(command).Errors.Select(error => $"{error.PropertyName} {error.ErrorCode}"));
}
