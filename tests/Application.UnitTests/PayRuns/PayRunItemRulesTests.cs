using Payroll.Application.PayRuns.Inputs;
using Payroll.Domain.PayCalculation;

namespace Payroll.Application.UnitTests.PayRuns;

public sealed class PayRunItemRulesTests
{
    private static readonly Guid Jane = new(1, 0, 0, new byte[8]);

    [Test]
    public void Check_OfDifferentPeople_FindsNothing() =>
        Assert.That(Check(new(Jane, null, ManualPay.Nothing), new(null, "E-1", ManualPay.Nothing), new(null, "e-1", ManualPay.Nothing)), Is.Empty);

    [Test]
    public void Check_OfAnExternalIdThatLooksLikeAnId_IsNoDuplicate() =>
        Assert.That(Check(new(Jane, null, ManualPay.Nothing), new(null, Jane.ToString("N"), ManualPay.Nothing)), Is.Empty);

    [Test]
    public void Check_OfSomebodyNamedTwice_NamesTheSecond()
    {
        Assert.That(Check(new(Jane, null, ManualPay.Nothing), new(Jane, null, ManualPay.Nothing)), Is.EqualTo(new[] { "employees[1]: duplicate" }));
        Assert.That(Check(new(null, "E-1", ManualPay.Nothing), new(null, "E-1", ManualPay.Nothing)), Is.EqualTo(new[] { "employees[1]: duplicate" }));
    }

    [Test]
    public void Check_OfNobodyOrOfBothNames_NamesTheMember() =>
        Assert.That(
            Check(new(null, null, ManualPay.Nothing), new(Jane, "E-1", ManualPay.Nothing)),
            Is.EqualTo(new[] { "employees[0].employee_id: required", "employees[1].external_id: inconsistent" }));

    [Test]
    public void Check_OfGivenPay_PutsThePathOfTheItemBeforeTheMember() =>
        Assert.That(
            Check(new(null, "E-1", ManualPay.Nothing), new(Jane, null, ManualPay.Nothing with { GrossPay = -1 })),
            Is.EqualTo(new[] { "employees[1].hours_worked: required", "employees[1].gross_pay: out_of_range" }));

    private static List<string> Check(params PayRunItem[] items) =>
        PayRunItemRules.Check(items, PayRunType.Regular).Select(error => $"{error.Field}: {error.Code}").ToList();
}
