using Payroll.Architecture.Tests.Rules;
using Payroll.Architecture.Tests.Samples;

namespace Payroll.Architecture.Tests;

public sealed class UseCaseTests
{
    private static readonly Type[] Cases = [.. RepositoryTree.WrittenTypes(RepositoryTree.Application)];

    private static readonly Type[] Samples =
    [
        typeof(PublicQuery), typeof(PublicQueryHandler), typeof(PublicQueryValidator), typeof(UnhandledCommand), typeof(Misnamed), typeof(OtherHandler),
        typeof(TwiceHandled), typeof(TwiceHandledHandler), typeof(TwiceHandledAgainHandler), typeof(EntityValidator),
    ];

    [Test]
    public void EveryRequest_HasItsHandlerBesideIt() => Assert.That(UseCaseRules.WithoutTheirHandler(Cases), Is.Empty);

    [Test]
    public void RequestsWithoutTheirHandler_AreFound() => Assert.That(
        UseCaseRules.WithoutTheirHandler(Samples),
        Is.EquivalentTo(new[] { typeof(UnhandledCommand).FullName, typeof(Misnamed).FullName, typeof(TwiceHandled).FullName }));

    [Test]
    public void EveryValidator_IsForTheRequestBesideIt() => Assert.That(UseCaseRules.StrayValidators(Cases), Is.Empty);

    [Test]
    public void StrayValidators_AreFound() =>
        Assert.That(UseCaseRules.StrayValidators(Samples), Is.EquivalentTo(new[] { typeof(EntityValidator).FullName }));

    [Test]
    public void NoRequest_NamesItsOrganization() => Assert.That(UseCaseRules.NamingATenant(Cases), Is.Empty);

    [Test]
    public void RequestsThatNameAnOrganization_AreFound() =>
        Assert.That(UseCaseRules.NamingATenant(Samples), Is.EquivalentTo(new[] { typeof(PublicQuery).FullName }));

    [Test]
    public void Contracts_AreRequestsOfWebApiAndAnswersOfApplication()
    {
        Assert.That(ContractRules.WrongTypes(RepositoryTree.WrittenTypes(RepositoryTree.WebApi), RepositoryTree.WebApi, RepositoryTree.Application), Is.Empty);
        Assert.That(ContractRules.Strayed(RepositoryTree.Types, RepositoryTree.Application), Is.Empty);
    }

    [Test]
    public void WrongContracts_AreFound()
    {
        Assert.That(
            ContractRules.WrongTypes([typeof(LooseController)], RepositoryTree.WebApi, RepositoryTree.Application).Select(found => found.Split(": ")[1]),
            Is.EquivalentTo(new[] { nameof(PublicQuery), nameof(LostDto) }));
        Assert.That(ContractRules.Strayed([typeof(LostDto)], RepositoryTree.Application), Is.EqualTo(new[] { typeof(LostDto).FullName }));
    }
}
