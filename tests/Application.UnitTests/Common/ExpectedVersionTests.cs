using Payroll.Application.Common;

namespace Payroll.Application.UnitTests.Common;

/// <summary>For which versions of a resource a change is meant.</summary>
public sealed class ExpectedVersionTests
{
    [TestCase(1, true)]
    [TestCase(2, false)]
    public void One_AllowsItself(int version, bool isAllowed) => Assert.That(((ExpectedVersion)1).Allows(version), Is.EqualTo(isAllowed));

    [Test]
    public void Any_AllowsAll() => Assert.That((ExpectedVersion.Any.Allows(1), ExpectedVersion.Any.Allows(99)), Is.EqualTo((true, true)));

    [Test]
    public void OneOf_AllowsItsVersions_AndOfNoneNothing() => Assert.That(
        (ExpectedVersion.OneOf([1, 3]).Allows(3), ExpectedVersion.OneOf([1, 3]).Allows(2), ExpectedVersion.OneOf([]).Allows(1)), Is.EqualTo((true, false, false)));

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(1000)]
    public void OrderedIds_AreInTheirOrder_AndEachIsAnother(int count)
    {
        var ids = OrderedIds.At(new DateTimeOffset(2026, 6, 1, 9, 0, 0, TimeSpan.Zero), count);

        Assert.That(ids, Is.Ordered.And.Unique);
        Assert.That(ids, Has.Count.EqualTo(count));
    }
}
