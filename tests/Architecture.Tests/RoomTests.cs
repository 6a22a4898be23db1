using Payroll.Architecture.Tests.Rules;

namespace Payroll.Architecture.Tests;

public sealed class RoomTests
{
    [Test]
    public void Rooms_HaveTheSameNameOnEachFloor() => Assert.That(
        RoomRules.Misplaced(
            RoomRules.Of(RepositoryTree.WrittenTypes(RepositoryTree.Domain)),
            RoomRules.Of(RepositoryTree.WrittenTypes(RepositoryTree.Application)),
            RoomRules.Of(RepositoryTree.WrittenTypes(RepositoryTree.WebApi).Where(type => type.Name.EndsWith("Controller", StringComparison.Ordinal)))),
        Is.Empty);

    [Test]
    public void MisplacedRooms_AreFound() => Assert.That(
        RoomRules.Misplaced(["Common", "Employees", "Paystubs"], ["Common", "Employees", "Staff", "PayRuns"], ["Employees", "Staff", "Paystubs"]),
        Is.EquivalentTo(new[]
        {
            "Domain has Paystubs, Application doesn't", "Application has PayRuns, WebApi doesn't", "WebApi has Paystubs, Application doesn't",
            "Staff is no room of the house",
        }));

    [Test]
    public void Rooms_AreReadFromNamespaces() =>
        Assert.That(RoomRules.Of([typeof(RoomTests), typeof(Samples.Open)]), Is.EqualTo(new[] { "Samples" }));

    [Test]
    public void Files_LieWhereTheirNamespaceSays()
    {
        var files = Sources().ToList();

        Assert.That(files, Has.Count.GreaterThan(200));
        Assert.That(RoomRules.Strayed(Path.Combine(RepositoryTree.Root, "src"), files), Is.Empty);
    }

    [Test]
    public void StrayedFiles_AreFound()
    {
        var root = Path.Combine(RepositoryTree.Root, "src");
        var here = Path.Combine(root, "Domain", "Common", "Money.cs");

        Assert.That(RoomRules.Strayed(root, [(here, "namespace Payroll.Domain.Employees;\n")]), Is.EqualTo(new[] { here }));
        Assert.That(RoomRules.Strayed(root, [(here, "namespace Payroll.Domain.Common;\n")]), Is.Empty);
    }

    private static IEnumerable<(string Path, string Text)> Sources() =>
        from file in Directory.EnumerateFiles(Path.Combine(RepositoryTree.Root, "src"), "*.cs", SearchOption.AllDirectories)
        where !file.Split(Path.DirectorySeparatorChar).Any(folder => folder is "obj" or "bin")
        select (file, File.ReadAllText(file));
}
