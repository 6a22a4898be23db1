using Payroll.Domain.Common;

namespace Payroll.Domain.UnitTests.Common;

public sealed class TextTests
{
    [TestCase(null)]
    [TestCase("")]
    [TestCase(" \t\n\u00a0\u3000")]
    [TestCase("\u200b\u200d\u2060\ufeff")]
    [TestCase("\u00ad")]
    [TestCase("\u202e \u2066")]
    [TestCase("\u3164\u115f\u1160\uffa0\u2800")]
    [TestCase("\u0301")]
    [TestCase("\ufe0f")]
    [TestCase("\U000e0041")]
    public void Text_WithNothingToSee_IsBlank(string? text)
    {
        Assert.That(Text.IsBlank(text));
        Assert.That(Text.Optional(text, 10, "name"), Is.Null);
        Assert.That(() => Text.Required(text, 10, "name"), Throws.TypeOf<DomainRuleException>());
    }

    [TestCase("O", "O")]
    [TestCase(" . ", ".")]
    [TestCase("e\u0301", "e\u0301")]
    [TestCase("\u0646\u200c\u0627", "\u0646\u200c\u0627")]
    [TestCase("\ud55c", "\ud55c")]
    [TestCase("\U0002070e", "\U0002070e")]
    [TestCase("\u0939\u093f", "\u0939\u093f")]
    public void Text_WithSomethingToSee_IsKept(string text, string kept)
    {
        Assert.That(Text.IsBlank(text), Is.False);
        Assert.That(Text.Required(text, 10, "name"), Is.EqualTo(kept));
    }

    [TestCase("engineering")]
    [TestCase("0")]
    [TestCase("A.b-c_9")]
    public void Code_OfAsciiLettersDigitsAndSigns_IsOne(string text)
    {
        Assert.That(Text.IsCode(text));
        Assert.That(Text.RequiredCode(text, "code"), Is.EqualTo(text));
    }

    [TestCase(null, FieldErrorCodes.Required)]
    [TestCase("", FieldErrorCodes.Required)]
    [TestCase(" ", FieldErrorCodes.InvalidFormat)]
    [TestCase("engineering ", FieldErrorCodes.InvalidFormat)]
    [TestCase(" engineering", FieldErrorCodes.InvalidFormat)]
    [TestCase("engineering\n", FieldErrorCodes.InvalidFormat)]
    [TestCase("-a", FieldErrorCodes.InvalidFormat)]
    [TestCase("a b", FieldErrorCodes.InvalidFormat)]
    [TestCase("\uff45ngineering", FieldErrorCodes.InvalidFormat)]
    [TestCase("engin\u0113ering", FieldErrorCodes.InvalidFormat)]
    [TestCase("e\u0000", FieldErrorCodes.InvalidFormat)]
    public void Code_OfAnotherForm_IsNone(string? text, string problem)
    {
        Assert.That(Text.IsCode(text), Is.False);
        Assert.That(Assert.Throws<DomainRuleException>(() => Text.RequiredCode(text, "code"))!.FieldError?.Code, Is.EqualTo(problem));
    }

    [TestCase(64, true)]
    [TestCase(65, false)]
    public void Code_OfManyCharacters_IsOneUpToItsLength(int length, bool isCode) =>
        Assert.That(Text.IsCode(new string('a', length)), Is.EqualTo(isCode));
}
