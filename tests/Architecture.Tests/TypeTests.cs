using Payroll.Architecture.Tests.Rules;
using Payroll.Architecture.Tests.Samples;

namespace Payroll.Architecture.Tests;

public sealed class TypeTests
{
    private static readonly Type[] Samples = [.. RepositoryTree.WrittenTypes(typeof(TypeTests).Assembly).Where(type => type.Namespace!.EndsWith(".Samples", StringComparison.Ordinal))];

    [Test]
    public void Names_SayWhatTheyKnow() => Assert.That(TypeRules.EmptyNames(RepositoryTree.Types), Is.Empty);

    [Test]
    public void EmptyNames_AreFound() => Assert.That(
        TypeRules.EmptyNames(Samples),
        Is.EquivalentTo(new[] { typeof(PayHelper), typeof(EmployeeServices), typeof(RunManager<>), typeof(CalculationBase), typeof(PayModel) }.Select(type => type.FullName)));

    [Test]
    public void Classes_AreSealedUnlessSomebodyDerives() => Assert.That(TypeRules.OpenClasses(RepositoryTree.Types, RepositoryTree.Types), Is.Empty);

    [Test]
    public void OpenClasses_AreFound() => Assert.That(
        TypeRules.OpenClasses(Samples, Samples), Is.EquivalentTo(new[] { typeof(PayHelper).FullName, typeof(Open).FullName }));

    [Test]
    public void Plumbing_IsInternal() => Assert.That(TypeRules.PublicPlumbing(RepositoryTree.Types), Is.Empty);

    [Test]
    public void PublicPlumbing_IsFound() => Assert.That(
        TypeRules.PublicPlumbing(Samples), Is.EquivalentTo(new[] { typeof(PublicQueryHandler).FullName, typeof(PublicQueryValidator).FullName }));

    [Test]
    public void AsyncMethods_EndWithACancellationToken() => Assert.That(AsyncRules.Unstoppable(RepositoryTree.Types), Is.Empty);

    [Test]
    public void UnstoppableMethods_AreFound() => Assert.That(
        AsyncRules.Unstoppable([typeof(Async)]).Select(name => name.Split('.')[^1]), Is.EquivalentTo(new[] { "NoTokenAsync", "OtherNameAsync", "NotLastAsync" }));
}
