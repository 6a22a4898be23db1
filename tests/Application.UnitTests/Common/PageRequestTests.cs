using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Pages;

namespace Payroll.Application.UnitTests.Common;

/// <summary>A cursor goes on where the page before ended, in its own list and in no other.</summary>
public sealed class PageRequestTests
{
    private static readonly Guid Id = new("0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b");
    private static readonly DateOnly Day = new(2026, 6, 1);

    [TestCase(null, 50)]
    [TestCase(1, 1)]
    [TestCase(200, 200)]
    [TestCase(201, 200)]
    [TestCase(0, 1)]
    public void Size_IsWithinItsLimits(int? limit, int size) => Assert.That(new PageRequest(limit, null).Size, Is.EqualTo(size));

    [Test]
    public void Cursor_IsReadAsItWasWritten()
    {
        Assert.That(new PageRequest(null, PageRequest.CursorOf("employees", Id)).After("employees"), Is.EqualTo(Id));
        Assert.That(new PageRequest(null, PageRequest.CursorOf("periods", Day)).AfterDay("periods"), Is.EqualTo(Day));
        Assert.That(new PageRequest(null, PageRequest.CursorOf("entries", Day, Id)).AfterDayAndId("entries"), Is.EqualTo((Day, Id)));
        Assert.That(new PageRequest(null, PageRequest.CursorOf("events", 42L)).AfterNumber("events"), Is.EqualTo(42L));
    }

    [Test]
    public void FirstPage_HasNone()
    {
        var first = new PageRequest(null, null);

        Assert.That((first.After("a"), first.AfterDay("a"), first.AfterDayAndId("a"), first.AfterNumber("a")), Is.EqualTo(((Guid?)null, (DateOnly?)null, ((DateOnly, Guid)?)null, (long?)null)));
    }

    [Test]
    public void CursorOfAnotherList_IsRefused() =>
        Assert.That(() => new PageRequest(null, PageRequest.CursorOf("employees", Id)).After("pay-runs"), Throws.TypeOf<InvalidRequestException>());

    [TestCase("")]
    [TestCase("x")]
    [TestCase("not base64url!")]
    [TestCase("AAAAAAAAAAAA")]
    [TestCase("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void OtherTexts_AreRefused(string cursor)
    {
        var request = new PageRequest(null, cursor);

        Assert.That(() => request.After("a"), Throws.TypeOf<InvalidRequestException>());
        Assert.That(() => request.AfterDay("a"), Throws.TypeOf<InvalidRequestException>());
        Assert.That(() => request.AfterDayAndId("a"), Throws.TypeOf<InvalidRequestException>());
        Assert.That(() => request.AfterNumber("a"), Throws.TypeOf<InvalidRequestException>());
    }

    [Test]
    public void Cursor_ThatWasCutOffOrChanged_IsRefused()
    {
        var cursor = PageRequest.CursorOf("employees", Id);
        foreach (var other in new[] { cursor[..^4], cursor[4..], 'B' + cursor[1..], cursor + "AAAA" })
            Assert.That(() => new PageRequest(null, other).After("employees"), Throws.TypeOf<InvalidRequestException>(), other);
    }
}
