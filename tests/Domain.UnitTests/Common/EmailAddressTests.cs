using Payroll.Domain.Common;

namespace Payroll.Domain.UnitTests.Common;

public sealed class EmailAddressTests
{
    [TestCase("jane.doe@example.com")]
    [TestCase("j@a.b")]
    [TestCase("jane+payroll@mail.example.co.uk")]
    [TestCase("o'neil@example.com")]
    [TestCase("élodie@exämple.fr")]
    public void Problem_OfOneAddress_IsNull(string email) => Assert.That(EmailAddress.Problem(email), Is.Null);

    [TestCase("")]
    [TestCase("jane")]
    [TestCase("@example.com")]
    [TestCase("jane@")]
    [TestCase("jane@localhost")]
    [TestCase("jane@.com")]
    [TestCase("jane@example.")]
    [TestCase("jane@example..com")]
    [TestCase("jane@doe@example.com")]
    [TestCase("jane doe@example.com")]
    [TestCase("jane@example.com ")]
    [TestCase("jane@exam\nple.com")]
    [TestCase("jane@-example.com")]
    [TestCase(".jane@example.com")]
    [TestCase("jane..doe@example.com")]
    [TestCase("jane\u0007@example.com")]
    [TestCase("Jane <jane@example.com>")]
    [TestCase("jane@example.com,joe@example.com")]
    [TestCase("jane@example.com;joe@example.com")]
    public void Problem_OfAnythingElse_IsASentence(string email) => Assert.That(EmailAddress.Problem(email), Does.EndWith("."));

    [Test]
    public void Problem_OfALocalPart_AllowsSixtyFourCharacters()
    {
        var accepted = Enumerable.Range(1, 70).Where(length => EmailAddress.Problem(new string('a', length) + "@example.com") is null);

        Assert.That(accepted.Max(), Is.EqualTo(64));
    }

    [TestCase("Jane.Doe@Example.COM", "jane.doe@example.com")]
    [TestCase(" jane@example.com", "jane@example.com")]
    [TestCase("ÉLODIE@example.com", "élodie@example.com")]
    public void Normalize_OfTheSameAddressInOtherCase_IsTheSame(string one, string other) =>
        Assert.That(EmailAddress.Normalize(one), Is.EqualTo(EmailAddress.Normalize(other)));

    [Test]
    [SetCulture("tr-TR")]
    public void Normalize_WhateverTheCulture_KeepsTheDotlessAndTheDottedI() =>
        Assert.That(EmailAddress.Normalize("info@example.com"), Is.EqualTo("INFO@EXAMPLE.COM"));

    [Test]
    public void Normalize_OfAnotherAddress_IsAnother() =>
        Assert.That(EmailAddress.Normalize("jane.doe@example.com"), Is.Not.EqualTo(EmailAddress.Normalize("janedoe@example.com")));
}
