using Payroll.Domain.Employees;

namespace Payroll.Domain.UnitTests.Employees;

public sealed class EmailAddressTests
{
    [TestCase("jane.doe@example.com")]
    [TestCase("j@example.co")]
    [TestCase("jane+payroll@mail.example.com")]
    [TestCase("o'brien@example.com")]
    [TestCase("jürgen@bücher.example")]
    public void Problem_OfAnAddress_IsNone(string email) => Assert.That(EmailAddress.Problem(email), Is.Null);

    [TestCase("")]
    [TestCase("jane")]
    [TestCase("@example.com")]
    [TestCase("jane@")]
    [TestCase("jane@example")]
    [TestCase("jane@@example.com")]
    [TestCase("jane@a@example.com")]
    [TestCase("jane@.example.com")]
    [TestCase("jane@example.com.")]
    [TestCase("jane@example..com")]
    [TestCase("jane@-example.com")]
    [TestCase(".jane@example.com")]
    [TestCase("jane..doe@example.com")]
    [TestCase("jane doe@example.com")]
    [TestCase("jane@example.com ")]
    [TestCase("jane@example.com\n")]
    [TestCase("jane\u0007@example.com")]
    [TestCase("Jane <jane@example.com>")]
    [TestCase("jane@example.com,joe@example.com")]
    public void Problem_OfAnythingElse_SaysWhatToGive(string email) =>
        Assert.That(EmailAddress.Problem(email), Does.Contain("jane.doe@example.com"));

    [TestCase(64, true)]
    [TestCase(65, false)]
    public void Problem_CountsTheLocalPart(int length, bool isFine) =>
        Assert.That(EmailAddress.Problem(new string('j', length) + "@example.com") is null, Is.EqualTo(isFine));

    [Test]
    public void Normalize_IgnoresCase() =>
        Assert.That(EmailAddress.Normalize(" Jane.Doe@Example.com"), Is.EqualTo(EmailAddress.Normalize("jane.doe@EXAMPLE.COM")));
}
