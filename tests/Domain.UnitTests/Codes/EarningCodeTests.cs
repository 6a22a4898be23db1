using Payroll.Domain.Codes;
using Payroll.Domain.Common;

namespace Payroll.Domain.UnitTests.Codes;

public sealed class EarningCodeTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Later = Now.AddHours(1);

    [TestCase(EarningKind.Worked, "taxable superable fica in_regular_rate")]
    [TestCase(EarningKind.Leave, "taxable superable fica")]
    [TestCase(EarningKind.Unpaid, "")]
    [TestCase(EarningKind.Allowance, "taxable superable fica in_regular_rate")]
    [TestCase(EarningKind.Bonus, "taxable superable fica in_regular_rate supplemental")]
    [TestCase(EarningKind.Reimbursement, "")]
    public void Treatment_OfAKind_IsTheDocumentedOne(EarningKind kind, string flags) =>
        Assert.That(FlagsOf(EarningTreatment.Of(kind)), Is.EqualTo(flags));

    [TestCase("ordinary", EarningKind.Worked, "taxable superable fica in_regular_rate")]
    [TestCase("overtime", EarningKind.Worked, "taxable fica in_regular_rate")]
    [TestCase("salary", EarningKind.Worked, "taxable superable fica in_regular_rate")]
    [TestCase("allowance", EarningKind.Allowance, "taxable superable fica in_regular_rate")]
    [TestCase("commission", EarningKind.Allowance, "taxable superable fica in_regular_rate supplemental")]
    [TestCase("back_pay", EarningKind.Allowance, "taxable superable fica supplemental")]
    [TestCase("bonus", EarningKind.Bonus, "taxable superable fica in_regular_rate supplemental")]
    [TestCase("annual_leave", EarningKind.Leave, "taxable superable fica")]
    [TestCase("personal_leave", EarningKind.Leave, "taxable superable fica")]
    [TestCase("public_holiday", EarningKind.Leave, "taxable superable fica")]
    [TestCase("unpaid_leave", EarningKind.Unpaid, "")]
    [TestCase("reimbursement", EarningKind.Reimbursement, "")]
    public void CodesFromTheStart_CountForTheDocumentedThings(string code, EarningKind kind, string flags)
    {
        var found = StartingEarningCode.All.Single(one => one.Code == code);

        Assert.That((found.Kind, FlagsOf(found.Treatment)), Is.EqualTo((kind, flags)));
    }

    [Test]
    public void CodesFromTheStart_AreTwelve_WithThoseThatTheCalculationNames()
    {
        Assert.That(StartingEarningCode.All, Has.Count.EqualTo(12));
        Assert.That(EngineCodes.All, Is.SubsetOf(StartingEarningCode.All.Select(code => code.Code)));
    }

    [Test]
    public void EarningCode_WhenItChanges_CountsEachChangeOnce()
    {
        var code = Configure("tool_money");

        code.Rename("Tool money", Later);
        code.Treat(EarningKind.Allowance, EarningTreatment.Of(EarningKind.Allowance), Later);
        code.Become(CodeStatus.Active, Later);
        Assert.That((code.Version, code.UpdatedAt), Is.EqualTo((1, Now)));

        code.Rename(" Tools ", Later);
        code.Treat(EarningKind.Reimbursement, EarningTreatment.Of(EarningKind.Reimbursement), Later);
        code.Become(CodeStatus.Retired, Later);
        Assert.That((code.Version, code.UpdatedAt, code.Name, code.IsRetired), Is.EqualTo((4, Later, "Tools", true)));
        Assert.That((code.Kind, code.Treatment), Is.EqualTo((EarningKind.Reimbursement, EarningTreatment.Of(EarningKind.Reimbursement))));
        Assert.That(code.Snapshot, Is.EqualTo(new EarningCodeSnapshot("tool_money", "Tools", EarningKind.Reimbursement)));
    }

    [TestCase("ordinary")]
    [TestCase("salary")]
    [TestCase("bonus")]
    [TestCase("overtime")]
    [TestCase("allowance")]
    public void EarningCode_ThatTheCalculationNames_KeepsItsKindAndStays(string name)
    {
        var code = Configure(name);
        foreach (var change in new Action[]
        {
            code.RefuseRemovalWhenNeeded,
            () => code.Become(CodeStatus.Retired, Later),
            () => code.Treat(EarningKind.Leave, code.Treatment, Later),
        })
            Assert.That(Assert.Throws<DomainRuleException>(() => change())!.Code, Is.EqualTo(ErrorCodes.InUse));

        Assert.That(code.Version, Is.EqualTo(1));
        Assert.DoesNotThrow(Configure("other").RefuseRemovalWhenNeeded);
    }

    [TestCase("", "Name", "code")]
    [TestCase("code", " ", "name")]
    public void EarningCode_WithoutCodeOrName_IsRefused(string code, string name, string field) => Assert.That(
        Assert.Throws<DomainRuleException>(() =>
            EarningCode.Configure(Guid.Empty, Guid.Empty, code, name, EarningKind.Worked, EarningTreatment.Of(EarningKind.Worked), Now))!.FieldError?.Field,
        Is.EqualTo(field));

    private static EarningCode Configure(string code) => EarningCode.Configure(
        new Guid(1, 0, 0, new byte[8]), new Guid(2, 0, 0, new byte[8]), code, "Tool money", EarningKind.Allowance, EarningTreatment.Of(EarningKind.Allowance), Now);

    private static string FlagsOf(EarningTreatment treatment) => string.Join(' ', new[]
    {
        treatment.Taxable ? "taxable" : "",
        treatment.Superable ? "superable" : "",
        treatment.Fica ? "fica" : "",
        treatment.InRegularRate ? "in_regular_rate" : "",
        treatment.Supplemental ? "supplemental" : "",
    }.Where(flag => flag.Length > 0));
}
