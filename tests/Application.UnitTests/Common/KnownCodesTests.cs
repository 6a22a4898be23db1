using Payroll.Application.Common.Codes;


namespace Payroll.Application.UnitTests.Common;

/// <summary>A code that is unknown is answered with those that there are.</summary>
public sealed class KnownCodesTests
{
    [TestCase(0, "It has none yet: create one first.")]
    [TestCase(2, "It has: c00, c01.")]
    [TestCase(10, "It has: c00, c01, c02, c03, c04, c05, c06, c07, c08, c09.")]
    [TestCase(11, "It has, among others: c00, c01, c02, c03, c04, c05, c06, c07, c08, c09.")]
    public void Unknown_ListsTenCodesAtTheMost(int count, string advice)
    {
        var codes = new KnownCodes("pay group", [.. Enumerable.Range(0, count).Select(number => $"c{number:00}")]);

        Assert.That(codes.Unknown("pay_group", "nowhere").Message, Is.EqualTo($"There is no pay group 'nowhere' in this organization. {advice}"));
    }

    [Test]
    public void Name_OfTheFormOfAnId_IsAnId_AndAnyOtherIsACode()
    {
        var id = new Guid("0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b");

        Assert.That(CodeOrId.Parse(id.ToString()), Is.EqualTo(new CodeOrId(id, null)));
        Assert.That(CodeOrId.Parse("engineering"), Is.EqualTo(new CodeOrId(null, "engineering")));
    }
}
