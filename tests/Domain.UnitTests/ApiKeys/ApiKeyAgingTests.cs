using Payroll.Domain.ApiKeys;
using Payroll.Domain.RateLimiting;
using static Payroll.Domain.UnitTests.ApiKeys.IssuedKeys;

namespace Payroll.Domain.UnitTests.ApiKeys;

public sealed class ApiKeyAgingTests
{
    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);
    private static readonly DateTimeOffset SixtyDays = Start.AddDays(60);

    [Test]
    public void UnusedKey_IsToBeRevoked_FromTheSixtiethDayOn()
    {
        Assert.That(ApiKeyAging.Advice(Start, null, null, SixtyDays - Tick), Is.Empty);
        Assert.That(ApiKeyAging.Advice(Start, null, null, SixtyDays), Is.EqualTo(new[] { ApiKeyAdvice.RevokeUnused }));
        Assert.That(ApiKeyAging.Advice(Start, Start.AddDays(1), null, SixtyDays), Is.Empty);
        Assert.That(ApiKeyAging.Advice(Start, Start.AddDays(1), null, SixtyDays.AddDays(1)), Does.Contain(ApiKeyAdvice.RevokeUnused));
    }

    [Test]
    public void OldKey_IsToBeRotated_AfterSixtyDays()
    {
        Assert.That(ApiKeyAging.Advice(Start, SixtyDays, null, SixtyDays), Is.Empty);
        Assert.That(ApiKeyAging.Advice(Start, SixtyDays, null, SixtyDays + Tick), Is.EqualTo(new[] { ApiKeyAdvice.Rotate }));
    }

    [Test]
    public void ExposedKey_IsToBeRotatedAtOnce() =>
        Assert.That(ApiKeyAging.Advice(Start, Start, Start, Start), Is.EqualTo(new[] { ApiKeyAdvice.Rotate }));

    [Test]
    public void OldAndUnusedKey_IsToldBoth() =>
        Assert.That(ApiKeyAging.Advice(Start, null, null, SixtyDays + Tick), Is.EqualTo(new[] { ApiKeyAdvice.RevokeUnused, ApiKeyAdvice.Rotate }));

    [Test]
    public void Key_ThatIsOver_OrReplaced_IsGivenNoAdvice()
    {
        var later = Start.AddDays(100);
        var (active, expired, revoked, rotating) = (Issue(), Issue(Start.AddDays(1)), Issue(), Issue());
        revoked.Revoke(Start);
        rotating.Rotate(later);

        Assert.That(active.AdviceAt(later), Has.Count.EqualTo(2));
        foreach (var key in new[] { expired, revoked, rotating }) Assert.That(key.AdviceAt(later), Is.Empty);
    }

    [Test]
    public void Expiry_IsNotedSevenDaysAhead_Once_AndAnewWhenItChanges()
    {
        var key = Issue(Start.AddDays(10));

        Assert.That(key.NoteExpiry(Start.AddDays(3) - Tick), Is.False);
        Assert.That(key.NoteExpiry(Start.AddDays(3)), Is.True);
        Assert.That(key.NoteExpiry(Start.AddDays(4)), Is.False);
        Assert.That(key.Version, Is.EqualTo(1));

        key.Update("Reader", ["read:employees"], ApiKeyTier.Standard, Start.AddDays(20), [], Start.AddDays(4));
        Assert.That(key.NoteExpiry(Start.AddDays(12)), Is.False);
        Assert.That(key.NoteExpiry(Start.AddDays(13)), Is.True);
    }

    [Test]
    public void Expiry_OfAKeyThatIsOver_OrReplaced_OrNeverExpires_IsNotNoted()
    {
        var (past, never, revoked, rotating) = (Issue(Start.AddDays(1)), Issue(), Issue(Start.AddDays(1)), Issue(Start.AddDays(2)));
        revoked.Revoke(Start);
        rotating.Rotate(Start);

        Assert.That(past.NoteExpiry(Start.AddDays(1)), Is.False);
        foreach (var key in new[] { never, revoked, rotating }) Assert.That(key.NoteExpiry(Start), Is.False);
    }

    [Test]
    public void ClearText_IsToldOnceAnHour_AndIsNoNewVersion()
    {
        var key = Issue();

        Assert.That(EventsOf(Start), Is.EqualTo(1));
        Assert.That(EventsOf(Start.AddHours(1) - Tick), Is.Zero);
        Assert.That(key.ExposedAt, Is.EqualTo(Start.AddHours(1) - Tick));
        Assert.That(EventsOf(Start.AddHours(1)), Is.EqualTo(1));
        Assert.That(key.Version, Is.EqualTo(1));

        int EventsOf(DateTimeOffset at)
        {
            key.TakeEvents();
            key.RecordExposure(at);
            return key.TakeEvents().Count;
        }
    }
}
