using Payroll.Architecture.Tests.Rules;
using Payroll.Architecture.Tests.Samples;

namespace Payroll.Architecture.Tests;

public sealed class PurityTests
{
    [Test]
    public void Domain_IsPure() => Assert.That(
        PurityRules.Breaches(RepositoryTree.Domain.GetTypes().Where(type => type.Namespace?.StartsWith("Payroll.", StringComparison.Ordinal) == true)), Is.Empty);

    [TestCase("._rate", "Double")]
    [TestCase("._rates", "Single")]
    [TestCase(".WaitAsync", "Task")]
    [TestCase(".CountAsync", "CancellationToken")]
    [TestCase(".Clock", "TimeProvider")]
    [TestCase(".Now", "DateTime.get_UtcNow")]
    [TestCase(".Culture", "CultureInfo.get_CurrentCulture")]
    [TestCase(".Id", "Guid.NewGuid")]
    [TestCase(".TimedId", "Guid.CreateVersion7")]
    [TestCase(".Luck", "Random")]
    [TestCase(".Local", "Double")]
    [TestCase(".Local", "conv.r8")]
    [TestCase(".Literal", "ldc.r8")]
    [TestCase(".Power", "Double")]
    [TestCase("Hidden", "DateTimeOffset.get_Now")]
    [TestCase(".Disk", "File")]
    [TestCase(".Machine", "Environment.get_MachineName")]
    [TestCase(".Zone", "TimeZoneInfo")]
    public void Impurity_IsFound(string place, string what)
    {
        var breaches = PurityRules.Breaches([typeof(ImpureDomain), .. typeof(ImpureDomain).GetNestedTypes(BindingFlags.NonPublic)]);

        Assert.That(breaches.Where(breach => breach.Split(": ")[0].Contains(place, StringComparison.Ordinal)).Select(breach => breach.Split(": ")[1]), Does.Contain(what));
    }

    [Test]
    public void PureCode_IsLeftAlone() => Assert.That(
        PurityRules.Breaches([typeof(ImpureDomain)]).Where(breach => breach.Contains(".Fine:", StringComparison.Ordinal)), Is.Empty);
}
