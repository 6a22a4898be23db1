using Payroll.Domain.Employees;
using Payroll.Domain.PayGroups;

namespace Payroll.Domain.UnitTests.Employees;

public sealed class AccountNumberTests
{
    [TestCase(Jurisdiction.Us, 4, 17)]
    [TestCase(Jurisdiction.Au, 5, 9)]
    [TestCase(Jurisdiction.None, 4, 34)]
    public void Problem_OfDigits_DependsOnTheirNumber(Jurisdiction jurisdiction, int shortest, int longest)
    {
        var accepted = Enumerable.Range(0, 40).Where(length => AccountNumber.Problem(new string('7', length), jurisdiction) is null);

        Assert.That(accepted, Is.EqualTo(Enumerable.Range(shortest, longest - shortest + 1)));
    }

    [TestCase("12345 6", Jurisdiction.Us)]
    [TestCase("1234-56", Jurisdiction.Us)]
    [TestCase("12345A", Jurisdiction.Us)]
    [TestCase("12345 6", Jurisdiction.Au)]
    [TestCase("1234-56", Jurisdiction.Au)]
    [TestCase("12345A", Jurisdiction.Au)]
    [TestCase("12345 6", Jurisdiction.None)]
    [TestCase("DE89-3704", Jurisdiction.None)]
    [TestCase("DÉ893704", Jurisdiction.None)]
    [TestCase("١٢٣٤٥٦", Jurisdiction.None)]
    [TestCase("١٢٣٤٥٦", Jurisdiction.Us)]
    [TestCase("١٢٣٤٥٦", Jurisdiction.Au)]
    public void Problem_OfOtherCharacters_IsASentenceWithoutTheNumber(string number, Jurisdiction jurisdiction) =>
        Assert.That(AccountNumber.Problem(number, jurisdiction), Does.EndWith(".").And.Not.Contain(number));

    [Test]
    public void Problem_OfNothingButZeros_IsASentence([Values] Jurisdiction jurisdiction, [Values("00000", "0000000")] string number) =>
        Assert.That(AccountNumber.Problem(number, jurisdiction), Does.Contain("zeros"));

    [Test]
    public void Problem_OfLettersWithoutAJurisdiction_IsNull() =>
        Assert.That(AccountNumber.Problem("GB29nwbk60161331926819", Jurisdiction.None), Is.Null);

    [TestCase("123456789", "6789")]
    [TestCase("12345678", "5678")]
    [TestCase("1234567", "567")]
    [TestCase("12345", "5")]
    [TestCase("6789", "")]
    public void Last4_OfANumber_IsItsEnd_AndHidesAtLeastFour(string number, string expected) =>
        Assert.That(AccountNumber.Last4(number), Is.EqualTo(expected));
}
