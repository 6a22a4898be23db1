using System.Reflection;
using Payroll.Application.Common;
using Payroll.Application.PayRuns.Calculation;
using Payroll.Application.PayRuns.Staleness;
using Payroll.Domain.Common;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayRuns;
using Payroll.WebApi.Errors;

namespace Payroll.WebApi.FunctionalTests.Errors;

/// <summary>docs/errors.md says what the code does, of every code and of no other.</summary>
public sealed class ErrorsPageTests
{
    private readonly ErrorsPage _page = ErrorsPage.Read();

    [Test]
    public void Codes_AreThoseOfTheCode_WithTheirStatusAndTitle() => Assert.That(
        _page.Table("Codes").Select(row => $"{row["status"]} {row["code"]} {row["title"]}"),
        Is.EquivalentTo(ProblemCatalog.All.Select(kind => $"{kind.Status} {kind.Code} {kind.Title}")));

    [Test]
    public void Codes_HaveTheirConstants() =>
        Assert.That(_page.Table("Codes").Select(row => row["code"]), Is.EquivalentTo(ConstantsOf(typeof(ErrorCodes))));

    [TestCase("Field codes", typeof(FieldErrorCodes))]
    [TestCase("Why an employee could not be paid", typeof(PayBlockerCodes))]
    [TestCase("Why an employee gets nothing", typeof(SkipReasons))]
    [TestCase("Why a run went no further", typeof(PayRunStopCodes))]
    public void List_IsThatOfTheCode(string heading, Type constants) =>
        Assert.That(_page.Table(heading).Select(row => row["code"]), Is.EquivalentTo(ConstantsOf(constants)));

    [Test]
    public void StaleCauses_AreThoseOfTheCode() => Assert.That(
        _page.Table("Why a result is stale").Select(row => row["code"]),
        Is.EquivalentTo(Enum.GetNames<StaleCause>().Select(SnakeCase.Of)));

    [TestCase("Codes")]
    [TestCase("Field codes")]
    [TestCase("Why an employee could not be paid")]
    [TestCase("Why an employee gets nothing")]
    [TestCase("Why a run went no further")]
    [TestCase("Why a result is stale")]
    public void EveryRow_IsExplainedInSentences(string heading)
    {
        foreach (var row in _page.Table(heading))
            foreach (var (column, cell) in row.Where(cell => cell.Key is "when" or "what to do"))
                Assert.That(cell, Does.EndWith(".").And.Length.GreaterThan(15), $"{row["code"]}, {column}");
    }

    [Test]
    public void Table_IsReadByItsColumns()
    {
        var page = new ErrorsPage("## One\n\n| code | when |\n|---|---|\n| `a` | First. |\n\n## Two\n\n| code | when |\n|---|---|\n| `b` | Second. |\n");

        Assert.That(page.Table("Two").Single(), Is.EqualTo(new Dictionary<string, string> { ["code"] = "b", ["when"] = "Second." }));
        Assert.That(() => page.Table("Three"), Throws.InvalidOperationException);
    }

    private static IEnumerable<string> ConstantsOf(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);
}
