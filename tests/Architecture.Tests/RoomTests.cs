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

    [Test]
    public void Folders_HaveAtMostFifteenFiles([Values("src", "tests", "benchmarks")] string top) => Assert.That(RoomRules.Crowded(Files(top)), Is.Empty);

    [Test]
    public void CrowdedFolders_AreFound()
    {
        var folder = Path.Combine("src", "Domain", "Common");

        Assert.That(RoomRules.Crowded(Enumerable.Range(0, 15).Select(number => Path.Combine(folder, $"{number}.cs"))), Is.Empty);
        Assert.That(RoomRules.Crowded(Enumerable.Range(0, 16).Select(number => Path.Combine(folder, $"{number}.cs"))), Is.EqualTo(new[] { folder }));
        Assert.That(RoomRules.Crowded(Enumerable.Range(0, 16).Select(number => Path.Combine(folder, "Migrations", $"{number}.cs"))), Is.Empty);
    }

    [Test]
    public void Rooms_HaveNoCycles([Values("Domain", "Application")] string layer) => Assert.That(RoomRules.Cycles(layer, Sources()), Is.Empty);

    [Test]
    public void RoomsWithControllers_AreUsedByNoOtherRoom()
    {
        var rooms = RoomRules.Of(RepositoryTree.WrittenTypes(RepositoryTree.WebApi).Where(type => type.Name.EndsWith("Controller", StringComparison.Ordinal))).ToList();

        // The document describes all rooms.
        var users = Sources().Where(file => !file.Text.Contains("namespace Payroll.WebApi.OpenApi", StringComparison.Ordinal)).SelectMany(file => rooms.Where(room => RoomRules.Uses("WebApi", room, file)).Select(room => (file.Path, room)));

        Assert.That(users, Is.Empty);
    }

    [Test]
    public void Cycles_AreFound()
    {
        var files = new[]
        {
            ("a", "using Payroll.Domain.Codes;\nnamespace Payroll.Domain.PayRuns;\n"),
            ("b", "using Payroll.Domain.PayRates.Rules;\nnamespace Payroll.Domain.Codes;\n"),
            ("c", "using Payroll.Domain.PayRuns;\nnamespace Payroll.Domain.PayRates;\n"),
            ("d", "using Payroll.Domain.PayRuns;\nnamespace Payroll.Domain.Paystubs;\n"),
        };

        Assert.That(RoomRules.Cycles("Domain", files), Is.EqualTo(new[] { "Codes", "PayRates", "PayRuns" }));
        Assert.That(RoomRules.Cycles("Domain", files[..2]), Is.Empty);
        Assert.That(RoomRules.Uses("Domain", "PayRuns", files[3]), Is.True);
        Assert.That(RoomRules.Uses("Domain", "Paystubs", files[3]), Is.False);
    }

    private static IEnumerable<(string Path, string Text)> Sources() => Files("src").Select(file => (file, File.ReadAllText(file)));

    private static IEnumerable<string> Files(string top) =>
        from file in Directory.EnumerateFiles(Path.Combine(RepositoryTree.Root, top), "*.cs", SearchOption.AllDirectories)
        where !file.Split(Path.DirectorySeparatorChar).Any(folder => folder is "obj" or "bin")
        select file;
}
