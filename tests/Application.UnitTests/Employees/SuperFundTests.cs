using Payroll.Application.Employees;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;

namespace Payroll.Application.UnitTests.Employees;

/// <summary>A superannuation fund is read whole, or what changes of it.</summary>
public sealed class SuperFundTests
{
    private static readonly SuperFund Current = new("Hostplus", "7");

    [TestCase(" Cbus ", "9", "Cbus", "9")]
    [TestCase("Cbus", null, "Cbus", "7")]
    [TestCase(null, "9", "Hostplus", "9")]
    public void Update_KeepsWhatIsLeftOut(string? name, string? number, string keptName, string keptNumber) =>
        Assert.That(Read(new() { Name = name is null ? default : new(name), MemberNumber = number is null ? default : new(number) }, Current).Fund, Is.EqualTo(new SuperFund(keptName, keptNumber)));

    [Test]
    public void MemberNumber_IsClearedByNull() => Assert.That(Read(new() { MemberNumber = new(null) }, Current).Fund, Is.EqualTo(new SuperFund("Hostplus", null)));

    [TestCase(null)]
    [TestCase("")]
    [TestCase("  ")]
    public void NewFund_NeedsItsName(string? name) => Assert.That(
        Read(new() { Name = name is null ? default : new(name) }, null).Errors.Select(error => (error.Field, error.Code)), Is.EqualTo(new[] { ("super_fund.name", FieldErrorCodes.Required) }));

    private static (SuperFund? Fund, List<FieldError> Errors) Read(SuperFundRequest input, SuperFund? current)
    {
        var errors = new List<FieldError>();
        var fields = new GivenFields { SuperFund = input };
        return (new EmployeeDetailsReader(new Brackets()).Read(fields, EmployeeDetails.None with { SuperFund = current }, default, null, errors).SuperFund, errors);
    }
}
