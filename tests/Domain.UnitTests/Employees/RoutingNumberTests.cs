using Payroll.Domain.Employees;
using Payroll.Domain.PayGroups;

namespace Payroll.Domain.UnitTests.Employees;

public sealed class RoutingNumberTests
{
    [TestCase("021000021", Jurisdiction.Us)]
    [TestCase("011401533", Jurisdiction.Us)]
    [TestCase("091000019", Jurisdiction.Us)]
    [TestCase("062000", Jurisdiction.Au)]
    [TestCase("062-000", Jurisdiction.Au)]
    [TestCase("1", Jurisdiction.None)]
    [TestCase("1234567890123456789012345678901234", Jurisdiction.None)]
    public void Problem_OfAValidNumber_IsNull(string number, Jurisdiction jurisdiction) =>
        Assert.That(RoutingNumber.Problem(number, jurisdiction), Is.Null);

    [TestCase("", Jurisdiction.Us, "nine digits")]
    [TestCase("02100002", Jurisdiction.Us, "nine digits")]
    [TestCase("0210000210", Jurisdiction.Us, "nine digits")]
    [TestCase("02100002A", Jurisdiction.Us, "nine digits")]
    [TestCase("02100 021", Jurisdiction.Us, "nine digits")]
    [TestCase("021000022", Jurisdiction.Us, "check digit")]
    [TestCase("", Jurisdiction.Au, "six digits")]
    [TestCase("06200", Jurisdiction.Au, "six digits")]
    [TestCase("0620000", Jurisdiction.Au, "six digits")]
    [TestCase("06-2000", Jurisdiction.Au, "six digits")]
    [TestCase("062--00", Jurisdiction.Au, "six digits")]
    [TestCase("062-0000", Jurisdiction.Au, "six digits")]
    [TestCase("062 000", Jurisdiction.Au, "six digits")]
    [TestCase("062-00", Jurisdiction.Au, "six digits")]
    [TestCase("", Jurisdiction.None, "1 to 34 digits")]
    [TestCase("12345678901234567890123456789012345", Jurisdiction.None, "1 to 34 digits")]
    [TestCase("12a", Jurisdiction.None, "1 to 34 digits")]
    public void Problem_OfAnInvalidNumber_SaysWhatIsExpected(string number, Jurisdiction jurisdiction, string part) =>
        Assert.That(RoutingNumber.Problem(number, jurisdiction), Does.Contain(part));

    [TestCase("000000000", Jurisdiction.Us)]
    [TestCase("000000", Jurisdiction.Au)]
    [TestCase("000-000", Jurisdiction.Au)]
    [TestCase("0", Jurisdiction.None)]
    public void Problem_OfNothingButZeros_IsASentence(string number, Jurisdiction jurisdiction) =>
        Assert.That(RoutingNumber.Problem(number, jurisdiction), Does.Contain("zeros"));

    [Test]
    public void Problem_WhenTheDigitsAreNotAscii_IsNotNull([Values] Jurisdiction jurisdiction) =>
        // Arabic-Indic digits are digits to char.IsDigit.
        Assert.That(RoutingNumber.Problem(jurisdiction == Jurisdiction.Us ? "٠٢١٠٠٠٠٢١" : "٠٦٢٠٠٠", jurisdiction), Is.Not.Null);

    [Test]
    public void Problem_WhenAnySingleDigitOfAUsNumberIsMistyped_IsNotNull()
    {
        const string Number = "021000021";
        var mistyped =
            from position in Enumerable.Range(0, Number.Length)
            from digit in "0123456789"
            where digit != Number[position]
            select Number.Remove(position, 1).Insert(position, digit.ToString());

        Assert.That(mistyped.Where(number => RoutingNumber.Problem(number, Jurisdiction.Us) is null), Is.Empty);
    }

    [TestCase("062000", Jurisdiction.Au, "062-000")]
    [TestCase("062-000", Jurisdiction.Au, "062-000")]
    [TestCase("06200", Jurisdiction.Au, "06200")]
    [TestCase("021000021", Jurisdiction.Us, "021000021")]
    [TestCase("062000", Jurisdiction.None, "062000")]
    public void Normalize_InsertsTheHyphenOfABsbOnly(string number, Jurisdiction jurisdiction, string expected) =>
        Assert.That(RoutingNumber.Normalize(number, jurisdiction), Is.EqualTo(expected));
}
