using System.Xml.Linq;
using Payroll.WebApi.Authentication;

namespace Payroll.WebApi.FunctionalTests.Authentication;

/// <summary>The build that benchmarks compare with lets everybody in. Nothing of it is in the ordinary one.</summary>
public sealed class WithoutPlatformTests
{
    private const string Switch = "WithoutPlatform";

    [Test]
    public void OrdinaryAssembly_HasNoCallerWithoutAKey()
    {
        var assembly = typeof(AuthenticationGates).Assembly;

        Assert.That(assembly.GetName().Name, Is.EqualTo("Payroll.WebApi"));
        Assert.That(assembly.GetTypes().Select(type => type.Name), Has.None.EqualTo("FixedCaller"));
        Assert.That(assembly.GetTypes().Select(type => type.Name), Has.Some.EqualTo("RequestLogMiddleware").And.Some.EqualTo("RateLimitGate"));
    }

    [Test]
    public void Switch_IsSetByTheProject_SoThatOnlyTheCommandLineOverridesIt()
    {
        var project = XDocument.Load(Sources.PathOf("src", "WebApi", "WebApi.csproj"));

        var first = project.Root!.Elements("PropertyGroup").Elements(Switch).Single();

        Assert.That(first.Value, Is.EqualTo("false"));
        Assert.That(first.Attribute("Condition") ?? first.Parent!.Attribute("Condition"), Is.Null);
    }

    [Test]
    public void Sources_DoNotKnowTheSwitch()
    {
        var made = Path.DirectorySeparatorChar + "obj" + Path.DirectorySeparatorChar;
        var files = Directory.EnumerateFiles(Sources.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains(made, StringComparison.Ordinal) && File.ReadAllText(file).Contains(Switch, StringComparison.Ordinal));

        Assert.That(files, Is.Empty);
    }
}
