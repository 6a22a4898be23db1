using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayRuns;
using Payroll.Domain.UnitTests.Employees;
using Payroll.Domain.UnitTests.PayCalculation;

namespace Payroll.Domain.UnitTests.PayRuns;

/// <summary>No entity takes an amount with fractions of a cent, whoever makes it.</summary>
public sealed class WholeCentsTests
{
    private static readonly ManualPay Broken = Pay.Of(8, 100.001m);

    [Test]
    public void AnInput_TakesNoFractionsOfACent()
    {
        Assert.That(() => PayRunInput.Give(Runs.Id(5), Runs.Open(), Runs.Id(6), Broken, Runs.At), Throws.TypeOf<DomainRuleException>()
            .With.Property(nameof(DomainRuleException.FieldError)).EqualTo(FieldError.OfDecimals("gross_pay", 100.001m, 2)));
    }

    [Test]
    public void AnInput_ThatIsReplaced_TakesNoFractionsOfACent()
    {
        var input = PayRunInput.Give(Runs.Id(5), Runs.Open(), Runs.Id(6), ManualPay.Nothing, Runs.At);

        Assert.That(() => input.Replace(Broken, Runs.At), Throws.TypeOf<DomainRuleException>());
        Assert.That(input.Given, Is.SameAs(ManualPay.Nothing));
    }

    [Test]
    public void AResult_TakesNoFractionsOfACent([Values] Place place) =>
        Assert.That(() => PayRunResult.Of(Runs.Id(5), Runs.Open(), Pay.Input(Pay.Of(8, 100)).Employee, Outcome(place), new KeptCalculation(1, 1, [], [], [], [])), Throws.InvalidOperationException);

    [Test]
    public void ARun_TakesNoFractionsOfACent()
    {
        var run = Runs.In(PayRunStatus.Calculating);

        Assert.That(() => run.FinishCalculation(PayRunTotals.None with { NetPay = new(0.001m) }, 0, 0, 0, Runs.At), Throws.InvalidOperationException);
        Assert.That(run.Status, Is.EqualTo(PayRunStatus.Calculating));
    }

    [Test]
    public void AnEmployee_TakesNoFractionsOfACent()
    {
        var employee = People.Hire();
        var broken = new Tax { FilingStatus = FilingStatus.Single, OtherIncome = new(0.001m) };

        Assert.That(() => employee.Update(People.Jane, EmployeeDetails.None with { Tax = broken }, People.Later), Throws.TypeOf<DomainRuleException>()
            .With.Property(nameof(DomainRuleException.FieldError)).EqualTo(FieldError.OfDecimals("tax.other_income", 0.001m, 2)));
        Assert.That(
            () => Employee.Create(
                People.Id(1), People.Id(2), People.Jane, EmployeeDetails.None with { Tax = broken }, People.Id(3), People.Day("2026-06-01"), People.Terms(null), People.Now),
            Throws.TypeOf<DomainRuleException>());
    }

    private static PaidOutcome Outcome(Place place)
    {
        var paid = Pay.Paid(Pay.Of(8, 100));
        var fraction = new Money(0.001m);
        return place switch
        {
            Place.Line => paid with { Lines = [paid.Lines[0] with { Amount = fraction }] },
            Place.LineYearToDate => paid with { LinesYearToDate = [fraction] },
            Place.Totals => paid with { Totals = paid.Totals with { Taxes = fraction } },
            _ => paid with { YearToDate = paid.YearToDate with { Deductions = fraction } },
        };
    }

    public enum Place
    {
        Line,
        LineYearToDate,
        Totals,
        YearToDate,
    }
}
