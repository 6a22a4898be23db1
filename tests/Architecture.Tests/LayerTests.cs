using System.Xml.Linq;
using Payroll.Architecture.Tests.Rules;
using Payroll.Architecture.Tests.Samples;

namespace Payroll.Architecture.Tests;

public sealed class LayerTests
{
    [Test]
    public void Layers_KnowOnlyTheLayersBelow() =>
        Assert.That(RepositoryTree.Layers.SelectMany(layer => LayerRules.Breaches(layer, layer).Select(name => $"{layer.GetName().Name} → {name}")), Is.Empty);

    [Test]
    public void UpwardReferences_AreFound()
    {
        Assert.That(LayerRules.Breaches(RepositoryTree.Application, RepositoryTree.Domain), Does.Contain("Payroll.Domain").And.Contain("MediatR"));
        Assert.That(LayerRules.Breaches(RepositoryTree.Infrastructure, RepositoryTree.Application), Does.Contain("Payroll.Application"));
        Assert.That(LayerRules.Breaches(RepositoryTree.WebApi, RepositoryTree.Application), Does.Contain("Payroll.Infrastructure").And.Contain("Microsoft.AspNetCore.Mvc.Core"));
        Assert.That(LayerRules.Breaches(RepositoryTree.WebApi, RepositoryTree.Infrastructure), Does.Contain("Microsoft.AspNetCore.Mvc.Core"));
        Assert.That(LayerRules.Breaches(RepositoryTree.Infrastructure, RepositoryTree.WebApi), Does.Contain("Microsoft.EntityFrameworkCore"));
    }

    [Test]
    public void Domain_NamesNoProjectAndNoPackage() =>
        Assert.That(LayerRules.References(XElement.Load(Path.Combine(RepositoryTree.Root, "src", "Domain", "Domain.csproj"))), Is.Empty);

    [Test]
    public void References_AreFoundInProjectFiles() =>
        Assert.That(
            LayerRules.References(XElement.Load(Path.Combine(RepositoryTree.Root, "src", "Application", "Application.csproj"))),
            Does.Contain("MediatR").And.Contain("../Domain/Domain.csproj"));

    [Test]
    public void Controllers_TakeTheMediatorAlone() => Assert.That(LayerRules.BusyControllers(RepositoryTree.Types), Is.Empty);

    [Test]
    public void BusyControllers_AreFound() =>
        Assert.That(LayerRules.BusyControllers([typeof(LooseController)]), Is.EqualTo(new[] { typeof(LooseController).FullName }));
}
