using System.Text.Json;
using System.Text.RegularExpressions;
using Payroll.Domain.ApiKeys;

namespace Payroll.WebApi.FunctionalTests.OpenApi;

/// <summary>docs/coming-from.md names only what the document has.</summary>
public sealed partial class ComingFromPageTests
{
    private readonly string page = File.ReadAllText(Sources.PathOf("docs", "coming-from.md"));
    private readonly string document = File.ReadAllText(Sources.PathOf("docs", "openapi.json"));

    [Test]
    public void EveryCall_IsAnOperation()
    {
        var operations = (
            from path in JsonDocument.Parse(document).RootElement.GetProperty("paths").EnumerateObject()
            from operation in path.Value.EnumerateObject()
            select $"{operation.Name.ToUpperInvariant()} {AnyId().Replace(path.Name, "{}")}").ToHashSet();
        var named = Call().Matches(page).Select(call => $"{call.Groups[1].Value} /api/v1{AnyId().Replace(call.Groups[2].Value, "{}")}").ToList();

        Assert.That(named, Has.Count.GreaterThan(15));
        Assert.That(named.Where(call => !operations.Contains(call)), Is.Empty);
    }

    [Test]
    public void EveryMember_IsInTheDocument()
    {
        var named = Rows().Where(row => !row.Here.StartsWith("preset ", StringComparison.Ordinal)).SelectMany(row => Word().Matches(row.Here).Select(word => word.Groups[1].Value)).ToList();

        Assert.That(named, Has.Count.GreaterThan(20));
        Assert.That(named.Where(word => !document.Contains($"\"{word}\"", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void EveryScope_IsOne()
    {
        var named = Scope().Matches(page).Select(scope => scope.Groups[1].Value).ToList();

        Assert.That(named, Has.Count.GreaterThan(5));
        Assert.That(named.Where(scope => !ScopeSet.TryParse(scope, out _)), Is.Empty);
    }

    [Test]
    public void EveryPreset_IsOne() => Assert.That(
        Rows().Where(row => row.Here.StartsWith("preset ", StringComparison.Ordinal)).Select(row => Word().Match(row.Here).Groups[1].Value),
        Is.EqualTo(new[] { ScopePresets.ReadOnly, ScopePresets.PayrollSubmitter, ScopePresets.Admin }));

    [TestCase("https://api.flexpay.dev/v1/")]
    [TestCase("https://pay.assignar.com/api/v1")]
    [TestCase("Read-only")]
    [TestCase("Payroll Submitter")]
    [TestCase("payroll_id")]
    [TestCase("X-RateLimit-Remaining")]
    public void WhatTheOtherProductsSay_IsNamed(string theirs) => Assert.That(page, Does.Contain(theirs));

    // Only the cells of the columns "here".
    private IEnumerable<(string There, string Here)> Rows() =>
        from table in page.Split("\n\n").Where(block => block.StartsWith("| ", StringComparison.Ordinal))
        let lines = table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1]).ToList()
        let here = lines[0].ToList().IndexOf("here")
        from cells in lines.Skip(2)
        select (cells[0], cells[here]);

    [GeneratedRegex("`(GET|POST|PATCH|PUT|DELETE) (/[^`]*)`")]
    private static partial Regex Call();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex AnyId();

    [GeneratedRegex("`([a-z][a-z0-9_]*)`")]
    private static partial Regex Word();

    [GeneratedRegex("`([a-z]+:[a-z-]+)`")]
    private static partial Regex Scope();
}
