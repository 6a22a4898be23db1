using System.Text;
using System.Text.Json;
using Payroll.WebApi.RequestReading.Body;

namespace Payroll.WebApi.FunctionalTests.RequestReading.Bodies;

/// <summary>A body with more than may be there is refused while it is read: what follows is not looked at.</summary>
public sealed class BodyScanTests
{
    [TestCase("""{"parts": [{}, {}, {}, {} and no JSON any more""", "parts")]
    [TestCase("""{"first_name": {"parts": [1, 2, 3, 4]}, "p\u0061rts": [[], [], [], [] and no JSON any more""", "parts")]
    public void List_WithMoreItemsThanItsMemberTakes_EndsTheScan(string json, string field)
    {
        var scan = Scan(json);

        Assert.That((scan.LongList?.Field, scan.LongList?.Code, scan.LongList?.Message), Is.EqualTo((field, "too_long", "Give at most 3 items.")));
    }

    [Test]
    public void Body_WithMoreValuesThanAnyTakes_EndsTheScan() =>
        Assert.That(Scan("""{"other": [""" + string.Concat(Enumerable.Repeat("1,", BodyScan.MaxTokens)) + "and no JSON any more").HasTooManyTokens);

    [TestCase("""{"first_name": "a"} {}""")]
    [TestCase("""{"first_name": "a",}""")]
    [TestCase("""{"first_name": "a" """)]
    public void Text_ThatIsNotJson_IsFound(string json) => Assert.That(() => Scan(json), Throws.InstanceOf<JsonException>());

    [Test]
    public void Text_NestedDeeperThan32Levels_IsFound() =>
        Assert.That(() => Scan("""{"other": """ + new string('[', 32)), Throws.InstanceOf<JsonException>());

    [TestCase("""{"parts": [{}, {}, {}], "tags": ["a", "b", "c", "d"], "other": [1, 2, 3, 4, 5]}""")]
    [TestCase("""{"\ud800": [1, 2, 3, 4, 5], "part\udc00": 1}""")]
    [TestCase("""[1, 2, 3, 4, {"parts": [1, 2, 3, 4]}]""")]
    [TestCase("1")]
    public void Body_WithinItsLimits_Passes(string json)
    {
        var scan = Scan(json);

        Assert.That((scan.LongList, scan.HasTooManyTokens), Is.EqualTo(((Payroll.Domain.Common.FieldError?)null, false)));
    }

    private static BodyScan Scan(string json) => BodyScan.Of(Encoding.UTF8.GetBytes(json), BodyShapes.OfRecord(typeof(ThingRequest)));
}
