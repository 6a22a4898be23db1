using Payroll.Domain.Codes;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayRuns;
using Payroll.Domain.UnitTests.PayCalculation;

namespace Payroll.Domain.UnitTests.PayRuns;

public sealed class ManualPayRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);

    private static Dictionary<string, EarningCode> Codes { get; set; } = [];

    private static IEnumerable<TestCaseData> Broken()
    {
        yield return Case("both gross pay and earnings", Pay.Of(8, 100, [Pay.Amount(1)]), "earnings: inconsistent");
        yield return Case("gross pay without hours", Pay.Of(grossPay: 100), "hours_worked: required");
        yield return Case("hours alone", Pay.Of(8), "hours_worked: inconsistent");
        yield return Case("excluded with pay", Pay.Of(8, 100, exclude: true), "exclude: inconsistent");
        yield return Case("excluded with a deduction", Pay.Of(deductions: [Pay.Tax(1)], exclude: true), "exclude: inconsistent");
        yield return Case("negative hours worked", Pay.Of(-8, 100), "hours_worked: out_of_range");
        yield return Case("negative gross pay", Pay.Of(8, -0.01m), "gross_pay: out_of_range");
        yield return Case("negative earning", Pay.Of(earnings: [Pay.Amount(1), Pay.Amount(-1)]), "earnings[1].amount: out_of_range");
        yield return Case("negative hours of an earning", Pay.Of(earnings: [Pay.Hours(-1, 40)]), "earnings[0].hours: out_of_range");
        yield return Case("negative rate", Pay.Of(earnings: [Pay.Hours(1, -40)]), "earnings[0].rate: out_of_range");
        yield return Case("negative bonus", Pay.Of(bonuses: [1, -1]), "bonuses[1].amount: out_of_range");
        yield return Case("negative deduction", Pay.Of(deductions: [Pay.Deduction(-1)]), "deductions[0].amount: out_of_range");
        yield return Case("unknown code", Pay.Of(earnings: [Pay.Amount(1, "overtimes")]), "earnings[0].code: unknown_reference");
        yield return Case("code in another case", Pay.Of(earnings: [Pay.Amount(1, "Ordinary")]), "earnings[0].code: unknown_reference");
        yield return Case("neither amount nor hours", Pay.Of(earnings: [new("ordinary", null, null, null, null)]), "earnings[0].amount: required");
        yield return Case("hours without a rate", Pay.Of(earnings: [new("ordinary", null, 8, null, null)]), "earnings[0].amount: required");
        yield return Case("a rate without hours", Pay.Of(earnings: [new("ordinary", null, null, 40, null)]), "earnings[0].amount: required");
        yield return Case("amount and rate", Pay.Of(earnings: [new("ordinary", null, 8, 40, 320)]), "earnings[0].rate: inconsistent");
        yield return Case("unpaid leave with a rate", Pay.Of(earnings: [Pay.Hours(8, 40, "unpaid_leave")]), "earnings[0].amount: inconsistent");
        yield return Case("unpaid leave with an amount", Pay.Of(earnings: [Pay.Amount(1, "unpaid_leave", 8)]), "earnings[0].amount: inconsistent");
        yield return Case("fractions of a cent", Pay.Of(8, 0.001m, bonuses: [0.005m], deductions: [Pay.Tax(1), Pay.Tax(1.999m)]),
            "gross_pay: invalid_format", "bonuses[0].amount: invalid_format", "deductions[1].amount: invalid_format");
        yield return Case("too many decimals", Pay.Of(0.125m, earnings: [Pay.Hours(0.125m, 0.0000001m), Pay.Amount(0.125m)]),
            "hours_worked: invalid_format", "earnings[0].hours: invalid_format", "earnings[0].rate: invalid_format", "earnings[1].amount: invalid_format");
        yield return Case("several things", Pay.Of(grossPay: -1, bonuses: [-1], deductions: [Pay.Tax(-1)]),
            "hours_worked: required", "gross_pay: out_of_range", "bonuses[0].amount: out_of_range", "deductions[0].amount: out_of_range");

        static TestCaseData Case(string what, ManualPay given, params string[] errors) =>
            new TestCaseData(given, errors).SetName($"Check_With{string.Concat(what.Split(' ').Select(word => char.ToUpperInvariant(word[0]) + word[1..]))}_NamesTheMember");
    }

    private static IEnumerable<TestCaseData> Kept()
    {
        yield return Case("nothing", ManualPay.Nothing);
        yield return Case("gross pay and hours", Pay.Of(80, 4000, null, [1], [Pay.Tax(1), Pay.Deduction(0)]));
        yield return Case("no hours at all", Pay.Of(0, 0));
        yield return Case("earnings with and without hours worked", Pay.Of(8, earnings: [Pay.Amount(1), Pay.Hours(8, 27.1658m), Pay.Amount(2, hours: 3)]));
        yield return Case("a bonus alone", Pay.Of(bonuses: [500]));
        yield return Case("zeros behind the cents", Pay.Of(8.0000m, 100.120000m));
        yield return Case("hours beside a bonus", Pay.Of(8, bonuses: [500]));
        yield return Case("excluded", Pay.Of(exclude: true));
        yield return Case("unpaid leave", Pay.Of(earnings: [Pay.Hours(8, 0, "unpaid_leave"), Pay.Amount(0, "unpaid_leave", 8)]));

        static TestCaseData Case(string what, ManualPay given) =>
            new TestCaseData(given).SetName($"Check_With{string.Concat(what.Split(' ').Select(word => char.ToUpperInvariant(word[0]) + word[1..]))}_FindsNothing");
    }

    [TestCaseSource(nameof(Broken))]
    public void Check_NamesTheMember(ManualPay given, string[] errors) => Assert.That(Errors(given, PayRunType.Regular), Is.EqualTo(errors));

    [TestCaseSource(nameof(Kept))]
    public void Check_FindsNothing(ManualPay given) => Assert.That(Errors(given, PayRunType.Regular), Is.Empty);

    [Test]
    public void Check_InACorrection_TakesNegativeFigures([Values] PayRunType type)
    {
        var given = Pay.Of(-8, -100, bonuses: [-1], deductions: [Pay.Tax(-32), Pay.Deduction(-1)]);
        var lines = Pay.Of(earnings: [Pay.Hours(-8, 40), Pay.Amount(-1)]);

        Assert.That(Errors(given, type), Has.Count.EqualTo(type == PayRunType.Correction ? 0 : 5));
        Assert.That(Errors(lines, type), Has.Count.EqualTo(type == PayRunType.Correction ? 0 : 2));
    }

    [Test]
    public void Check_InACorrection_StillRefusesANegativeRate() =>
        Assert.That(Errors(Pay.Of(earnings: [Pay.Hours(8, -40)]), PayRunType.Correction), Is.EqualTo(new[] { "earnings[0].rate: out_of_range" }));

    [Test]
    public void CheckCodes_OfARetiredCode_LetsOnlyWhoHasItKeepIt()
    {
        Codes["commission"].Become(CodeStatus.Retired, Now);
        var given = Pay.Of(earnings: [Pay.Amount(1), Pay.Amount(1, "commission")]);

        Assert.That(Found(null), Is.EqualTo(new[] { "earnings[1].code: inconsistent" }));
        Assert.That(Found(Pay.Of(earnings: [Pay.Amount(1)])), Is.EqualTo(new[] { "earnings[1].code: inconsistent" }));
        Assert.That(Found(Pay.Of(earnings: [Pay.Amount(2, "commission")])), Is.Empty);

        List<string> Found(ManualPay? before) => ManualPayRules.CheckCodes(given, Codes, before).Select(error => $"{error.Field}: {error.Code}").ToList();
    }

    [SetUp]
    public void ConfigureCodes() => Codes = StartingEarningCode.All.ToDictionary(
        code => code.Code, code => EarningCode.Configure(Guid.Empty, Guid.Empty, code.Code, code.Name, code.Kind, code.Treatment, Now));

    private static List<string> Errors(ManualPay given, PayRunType type) =>
        ManualPayRules.Check(given, type).Concat(ManualPayRules.CheckCodes(given, Codes, null)).Select(error => $"{error.Field}: {error.Code}").ToList();
}
