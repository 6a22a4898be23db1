using Payroll.Domain.Common;
using Payroll.Domain.Timesheets;

namespace Payroll.Domain.UnitTests.Timesheets;

/// <summary>Terms that are the same have the same bytes, and no others have them.</summary>
public sealed class CanonicalTermsTests
{
    private static readonly TimesheetEntryTerms Terms = new()
    {
        ExternalId = "T-1",
        EmployeeId = Guid.Parse("00000000-0000-0000-0000-000000000001"),
        Date = new DateOnly(2026, 6, 1),
        Start = 540,
        End = 1020,
        Breaks = new EntryBreaks([new EntryBreak(720, 750, false)]),
        Units = 2.5m,
        Classification = "Rigger",
        Project = "Bridge",
        DistanceKm = 10,
        Status = TimesheetStatus.Submitted,
    };

    private static IEnumerable<TestCaseData> Others()
    {
        yield return Other("employee", Terms with { EmployeeId = Guid.Parse("00000000-0000-0000-0000-000000000002") });
        yield return Other("date", Terms with { Date = Terms.Date.AddDays(1) });
        yield return Other("start", Terms with { Start = 541 });
        yield return Other("end", Terms with { End = 1021 });
        yield return Other("no times", Terms with { Start = null, End = null });
        yield return Other("a break's end", Terms with { Breaks = new EntryBreaks([new EntryBreak(720, 751, false)]) });
        yield return Other("a paid break", Terms with { Breaks = new EntryBreaks([new EntryBreak(720, 750, true)]) });
        yield return Other("two breaks", Terms with { Breaks = new EntryBreaks([new EntryBreak(720, 750, false), new EntryBreak(900, 910, false)]) });
        yield return Other("no breaks", Terms with { Breaks = null });
        yield return Other("break minutes", Terms with { BreakMinutes = 30 });
        yield return Other("given minutes", Terms with { GivenMinutes = 30 });
        yield return Other("units", Terms with { Units = 2.500001m });
        yield return Other("no units", Terms with { Units = null });
        yield return Other("distance", Terms with { DistanceKm = 0 });
        yield return Other("units for the distance", Terms with { Units = 10, DistanceKm = 2.5m });
        yield return Other("cost code", Terms with { CostCodeId = Terms.EmployeeId });
        yield return Other("earning code", Terms with { EarningCodeId = Terms.EmployeeId });
        yield return Other("classification", Terms with { Classification = "rigger" });
        yield return Other("project", Terms with { Project = null });
        yield return Other("a letter more in front of the project", Terms with { Classification = "RiggerB", Project = "ridge" });
    }

    [TestCaseSource(nameof(Others))]
    public void Bytes_OfOtherTerms_AreOthers(TimesheetEntryTerms other) =>
        Assert.That(CanonicalTerms.Are(CanonicalTerms.Of(Terms), other), Is.False);

    [Test]
    public void Bytes_OfTheSameTerms_AreTheSame() => Assert.That(
        CanonicalTerms.Are(CanonicalTerms.Of(Terms), Terms with { Breaks = new EntryBreaks([new EntryBreak(720, 750, false)]) }), Is.True);

    [Test]
    public void Bytes_KnowNoTrailingZeros() =>
        Assert.That(CanonicalTerms.Are(CanonicalTerms.Of(Terms), Terms with { Units = 2.500m, DistanceKm = 10.0m }), Is.True);

    [Test]
    public void Bytes_KnowOneZero() => Assert.That(
        CanonicalTerms.Are(CanonicalTerms.Of(Terms with { Units = 0, DistanceKm = -0.00m }), Terms with { Units = -0.0m, DistanceKm = 0.000m }), Is.True);

    // They are kept: where this fails, the format needs another number, and what is kept is no longer compared by it.
    [Test]
    public void Bytes_StayWhatTheyAre() => Assert.That(
        Convert.ToHexString(CanonicalTerms.Of(Terms with { Breaks = null, Classification = "Bö" })),
        Is.EqualTo("01010000000000000000000000000000000101B7490B00011C02000001FC0300000000000119000000000000000000000000000100010A000000000000000000000000000000000001020000004200F6000106000000420072006900640067006500"));

    [Test]
    public void Bytes_KnowNeitherExternalIdNorStatus() => Assert.That(
        CanonicalTerms.Are(CanonicalTerms.Of(Terms), Terms with { ExternalId = null, Status = TimesheetStatus.Approved }), Is.True);

    [Test]
    public void Bytes_OfTheLongestTerms_FitTheirColumn()
    {
        var text = new string('x', Text.NameLength);
        var breaks = new EntryBreaks([.. Enumerable.Range(0, 20).Select(at => new EntryBreak(at, at + 1, true))]);
        var longest = Terms with
        {
            Breaks = breaks,
            BreakMinutes = 1,
            GivenMinutes = 1,
            Classification = text,
            Project = text,
            CostCodeId = Terms.EmployeeId,
            EarningCodeId = Terms.EmployeeId,
        };

        Assert.That(CanonicalTerms.Of(longest), Has.Length.LessThanOrEqualTo(CanonicalTerms.MaxLength));
    }

    private static TestCaseData Other(string what, TimesheetEntryTerms terms) => new TestCaseData(terms).SetArgDisplayNames(what);
}
