using Payroll.Domain.ApiKeys;
using Payroll.Domain.Common;
using Payroll.Domain.RateLimiting;
using static Payroll.Domain.UnitTests.ApiKeys.IssuedKeys;

namespace Payroll.Domain.UnitTests.ApiKeys;

public sealed class ApiKeyRotationTests
{
    [Test]
    public void Successor_HasTheSettings_AndTheLineage()
    {
        var first = Issue(Start.AddDays(60));
        var second = first.Rotate(Start.AddDays(1));
        var third = second.Rotate(Start.AddDays(2));

        Assert.That(
            (second.OrganizationId, second.Name, second.ScopeList, second.Preset, second.Tier),
            Is.EqualTo((first.OrganizationId, first.Name, first.ScopeList, first.Preset, first.Tier)));
        Assert.That(second.Limits, Is.EqualTo(first.Limits).And.Not.Empty);
        Assert.That((second.PublicId, second.PepperVersion), Is.Not.EqualTo((first.PublicId, first.PepperVersion)));
        Assert.That(new[] { first.LineageId, second.LineageId, third.LineageId }, Is.All.EqualTo(first.Id));
        Assert.That((first.RotatedFrom, first.RotatedTo, second.RotatedFrom, second.RotatedTo), Is.EqualTo(((Guid?)null, second.Id, first.Id, third.Id)));
        Assert.That((first.Version, second.Version, third.Version), Is.EqualTo((2, 2, 1)));
    }

    [Test]
    public void Successor_CountsWithItsPredecessor()
    {
        var creator = Issue();
        var child = Issue(rateLimitGroupId: creator.RateLimitCountsId);

        Assert.That(creator.Rotate(Start).RateLimitCountsId, Is.EqualTo(creator.Id));
        Assert.That(child.Rotate(Start).RateLimitCountsId, Is.EqualTo(creator.Id));
    }

    [Test]
    public void Successor_LivesAsLongAsItsPredecessorWasMadeFor()
    {
        Assert.That(Issue(Start.AddDays(60)).Rotate(Start.AddDays(50)).ExpiresAt, Is.EqualTo(Start.AddDays(110)));
        Assert.That(Issue().Rotate(Start.AddDays(50)).ExpiresAt, Is.Null);
    }

    [Test]
    public void OldKey_IsRotatingUntilItsGraceEnds()
    {
        var key = Issue();
        key.Rotate(Start, TimeSpan.FromHours(1));

        Assert.That(key.StatusAt(Start.AddHours(1).AddTicks(-1)), Is.EqualTo(ApiKeyStatus.Rotating));
        Assert.That(key.StatusAt(Start.AddHours(1)), Is.EqualTo(ApiKeyStatus.Expired));
    }

    [Test]
    public void OldKey_WithoutGrace_IsExpiredAtOnce()
    {
        var key = Issue();
        key.Rotate(Start, TimeSpan.Zero);

        Assert.That(key.StatusAt(Start), Is.EqualTo(ApiKeyStatus.Expired));
    }

    [Test]
    public void Grace_EndsWithTheOldExpiry()
    {
        var key = Issue(Start.AddHours(2));
        key.Rotate(Start, ApiKeyRotation.MaxGrace);

        Assert.That(key.ExpiresAt, Is.EqualTo(Start.AddHours(2)));
    }

    [Test]
    public void RevokedKey_ThatWasRotated_IsRevoked()
    {
        var key = Issue();
        key.Rotate(Start);
        key.Revoke(Start);

        Assert.That(key.StatusAt(Start), Is.EqualTo(ApiKeyStatus.Revoked));
    }

    [TestCase(-1)]
    [TestCase(ApiKeyRotation.MaxGraceSeconds + 1)]
    public void Grace_OutOfRange_IsRefused(int seconds) =>
        Assert.That(() => Issue().Rotate(Start, TimeSpan.FromSeconds(seconds)), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void Rotation_OfWhatIsOver_IsRefused()
    {
        var (revoked, expired, rotated) = (Issue(), Issue(Start.AddDays(1)), Issue());
        revoked.Revoke(Start);
        rotated.Rotate(Start);

        foreach (var (key, at) in new[] { (revoked, Start), (expired, Start.AddDays(1)), (rotated, Start), (rotated, Start.AddDays(2)) })
            Assert.That(() => key.Rotate(at), Throws.TypeOf<DomainRuleException>().With.Property("Code").EqualTo(ErrorCodes.InvalidState));
    }

    [Test]
    public void RotatedKey_IsGivenNoMoreTime()
    {
        var key = Issue();
        key.Rotate(Start, TimeSpan.FromHours(1));

        foreach (var later in new DateTimeOffset?[] { null, Start.AddHours(1).AddTicks(1) })
        {
            Assert.That(
                () => key.Update("Renamed", ["read:employees"], ApiKeyTier.Standard, later, [], Start),
                Throws.TypeOf<DomainRuleException>().With.Property("Code").EqualTo(ErrorCodes.InvalidState));
        }

        key.Update("Renamed", ["read:employees"], ApiKeyTier.Standard, Start.AddHours(1), [], Start);
        Assert.That((key.Name, key.ExpiresAt), Is.EqualTo(("Renamed", (DateTimeOffset?)Start.AddHours(1))));
    }
}
