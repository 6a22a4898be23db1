using Payroll.Application.Employees;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.UnitTests.Employees;

/// <summary>A bank account is read by the rules of the pay group's jurisdiction.</summary>
public sealed class BankAccountTests
{
    private static readonly BankAccount Current = new("<000123456789>", "6789", "021000021", BankAccountType.Checking, 3);

    [TestCase(Jurisdiction.Us, "000123456789", "021000021", "021000021")]
    [TestCase(Jurisdiction.Us, "1234", "021000021", "021000021")]
    [TestCase(Jurisdiction.Au, "123456789", "062000", "062-000")]
    [TestCase(Jurisdiction.Au, "12345", "062-000", "062-000")]
    [TestCase(Jurisdiction.None, "DE89370400440532013000", "1", "1")]
    public void Account_IsProtected_AndItsRoutingNumberNormalized(Jurisdiction jurisdiction, string number, string routing, string kept)
    {
        var (account, errors) = Read(Account(number, routing, BankAccountType.Savings), jurisdiction);

        Assert.That(errors, Is.Empty);
        Assert.That(
            (account!.ProtectedAccountNumber, account.RoutingNumber, account.AccountType, account.Revision), Is.EqualTo(($"<{number}>", kept, BankAccountType.Savings, 1)));
        Assert.That(number, Does.EndWith(account.AccountNumberLast4));
    }

    [TestCase(Jurisdiction.Us, "123", "021000021", "account_number")]
    [TestCase(Jurisdiction.Us, "123456789012345678", "021000021", "account_number")]
    [TestCase(Jurisdiction.Us, "12-34", "021000021", "account_number")]
    [TestCase(Jurisdiction.Us, "0000", "021000021", "account_number")]
    [TestCase(Jurisdiction.Us, "1234", "021000022", "routing_number")]
    [TestCase(Jurisdiction.Us, "1234", "02100002", "routing_number")]
    [TestCase(Jurisdiction.Us, "1234", "000000000", "routing_number")]
    [TestCase(Jurisdiction.Au, "1234", "062000", "account_number")]
    [TestCase(Jurisdiction.Au, "1234567890", "062000", "account_number")]
    [TestCase(Jurisdiction.Au, "12345", "06200", "routing_number")]
    [TestCase(Jurisdiction.Au, "12345", "06-2000", "routing_number")]
    [TestCase(Jurisdiction.None, "123", "1", "account_number")]
    [TestCase(Jurisdiction.None, "12 34", "1", "account_number")]
    [TestCase(Jurisdiction.None, "1234", "A1", "routing_number")]
    public void NumberOfAnotherForm_IsRefused_AndNotRepeated(Jurisdiction jurisdiction, string number, string routing, string member)
    {
        var (account, errors) = Read(Account(number, routing, BankAccountType.Checking), jurisdiction);

        Assert.That((account, errors.Single().Field, errors.Single().Code), Is.EqualTo(((BankAccount?)null, $"bank_account.{member}", FieldErrorCodes.InvalidFormat)));
        Assert.That(errors.Single().Message, Does.Not.Contain(member == "account_number" ? number : routing));
    }

    [TestCase("account_number", "Give bank_account.account_number.")]
    [TestCase("routing_number", "Give bank_account.routing_number.")]
    [TestCase("account_type", "Give bank_account.account_type, one of: checking, savings.")]
    public void NewAccount_NeedsAllOfIt(string member, string message)
    {
        var input = new BankAccountRequest
        {
            AccountNumber = member == "account_number" ? default : new("1234"),
            RoutingNumber = member == "routing_number" ? default : new("021000021"),
            AccountType = member == "account_type" ? default : new(BankAccountType.Checking),
        };

        Assert.That(Read(input, Jurisdiction.Us).Errors.Select(error => (error.Field, error.Message)), Is.EqualTo(new[] { ($"bank_account.{member}", message) }));
    }

    [Test]
    public void Update_KeepsWhatIsLeftOut_AndCountsTheRevision()
    {
        var (account, errors) = Read(new() { AccountType = BankAccountType.Savings }, Jurisdiction.Us, Current);

        Assert.That((account, errors.Count), Is.EqualTo((Current with { AccountType = BankAccountType.Savings, Revision = 4 }, 0)));
    }

    [Test]
    public void Input_PrintsNoNumber() => Assert.That(Account("000123456789", "021000021", BankAccountType.Checking).ToString(), Is.EqualTo("BankAccountRequest"));

    [Test]
    public void SameAccountAgain_IsNoChange() =>
        Assert.That(Read(Account("000123456789", "021000021", BankAccountType.Checking), Jurisdiction.Us, Current).Account, Is.SameAs(Current));

    [Test]
    public void Null_ClearsTheAccount() => Assert.That(Details(new GivenFields { BankAccount = new(null) }, Jurisdiction.Us, Current).Account, Is.Null);

    [Test]
    public void AccountThatStays_HasToFitTheJurisdictionOfTheGroup()
    {
        var (account, errors) = Details(new GivenFields(), Jurisdiction.Au, Current);

        Assert.That((account, errors.Single().Field, errors.Single().Code), Is.EqualTo((Current, "bank_account", FieldErrorCodes.Inconsistent)));
    }

    private static BankAccountRequest Account(string number, string routing, BankAccountType type) =>
        new() { AccountNumber = number, RoutingNumber = routing, AccountType = type };

    private static (BankAccount? Account, List<FieldError> Errors) Read(BankAccountRequest input, Jurisdiction jurisdiction, BankAccount? current = null)
    {
        var (account, errors) = Details(new GivenFields { BankAccount = input }, jurisdiction, current);
        return (errors.Count == 0 ? account : null, errors);
    }

    private static (BankAccount? Account, List<FieldError> Errors) Details(GivenFields fields, Jurisdiction jurisdiction, BankAccount? current)
    {
        var errors = new List<FieldError>();
        var details = new EmployeeDetailsReader(new Brackets()).Read(fields, EmployeeDetails.None with { BankAccount = current }, default, jurisdiction, errors);
        return (details.BankAccount, errors);
    }
}
