using Payroll.Application.Common;
using Payroll.Application.Common.Codes;
using Payroll.Application.Employees;
using Payroll.Application.Timesheets;
using Payroll.Application.Timesheets.Recording;
using Payroll.Domain.Common;
using Payroll.Domain.Timesheets;

namespace Payroll.Application.UnitTests.Timesheets;

/// <summary>The fields of an entry are read over what is there.</summary>
public sealed class TimesheetEntryReaderTests
{
    private static readonly Guid Jane = new("0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b");
    private static readonly Guid Joe = new("0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2c");
    private static readonly NamedCode Roof = new(new("0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a31"), "roof", IsRetired: false);
    private static readonly NamedCode Old = new(new("0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a32"), "old", IsRetired: true);
    private static readonly DateOnly Monday = new(2026, 6, 1);
    private static readonly EntryBreaks Lunch = new([new(720, 750, false)]);

    private static readonly TimesheetReferences References = new(
        new NamedEmployees([Jane, Joe], new() { ["HR-1"] = Jane, ["HR-2"] = Joe }), Codes("cost code"), Codes("earning code"));

    private static readonly TimesheetEntryTerms Existing = new()
    {
        ExternalId = "T-1",
        EmployeeId = Jane,
        Date = Monday,
        Start = 540,
        End = 1020,
        BreakMinutes = 30,
        Units = 2,
        Classification = "Rigger",
        CostCodeId = Roof.Id,
        Project = "Bridge",
        EarningCodeId = Old.Id,
        DistanceKm = 3,
        Status = TimesheetStatus.Approved,
    };

    private static TimesheetEntryFields Hours => new() { EmployeeId = Jane, Date = Monday, Hours = 7.5m };

    [Test]
    public void NewEntry_WithTheLeast_IsSubmittedHours() =>
        Assert.That(Read(Hours), Is.EqualTo(new TimesheetEntryTerms { EmployeeId = Jane, Date = Monday, GivenMinutes = 450, Status = TimesheetStatus.Submitted }));

    [Test]
    public void NewEntry_WithEveryMember_HasThem()
    {
        var fields = new TimesheetEntryFields
        {
            ExternalId = " T-1 ",
            EmployeeExternalId = " HR-1 ",
            Date = Monday,
            Start = 540,
            End = 1020,
            BreakMinutes = 30,
            Hours = 7.5m,
            Units = 2.00m,
            Classification = " Rigger",
            CostCode = "roof",
            Project = "Bridge ",
            DistanceKm = 3.0m,
            Status = TimesheetStatus.Approved,
        };

        Assert.That(Read(fields), Is.EqualTo(Existing with { EarningCodeId = null }));
    }

    [Test]
    public void NoFields_LeaveEverything_RetiredCodesIncluded()
    {
        Assert.That(Read(new(), Existing), Is.EqualTo(Existing));
        Assert.That(Read(new() { EarningCode = "old", Hours = 7.5m, EmployeeExternalId = "HR-1" }, Existing), Is.EqualTo(Existing));
    }

    [Test]
    public void Null_Clears()
    {
        var none = new Optional<string?>(null);
        var fields = new TimesheetEntryFields
        {
            ExternalId = none, Units = new(null), Classification = none, CostCode = none, Project = " ", EarningCode = none, DistanceKm = new(null), BreakMinutes = new(null),
        };

        Assert.That(Read(fields, Existing), Is.EqualTo(
            new TimesheetEntryTerms { EmployeeId = Jane, Date = Monday, Start = 540, End = 1020, Status = TimesheetStatus.Approved }));
    }

    [Test]
    public void EmployeeAndDate_Move() =>
        Assert.That(Read(new() { EmployeeId = Joe, EmployeeExternalId = "HR-2", Date = Monday.AddDays(1) }, Existing), Is.EqualTo(Existing with { EmployeeId = Joe, Date = Monday.AddDays(1) }));

    [Test]
    public void OneKindOfBreaks_ReplacesTheOther()
    {
        Assert.That(Read(new() { Breaks = Lunch }, Existing), Is.EqualTo(Existing with { Breaks = Lunch, BreakMinutes = null }));
        Assert.That(Read(new() { BreakMinutes = 15 }, Existing with { Breaks = Lunch, BreakMinutes = null }), Is.EqualTo(Existing with { BreakMinutes = 15 }));
        Assert.That(Read(new() { Breaks = new EntryBreaks([]), BreakMinutes = 0 }, Existing), Is.EqualTo(Existing with { BreakMinutes = null }));
        Assert.That(Read(new() { Breaks = Lunch, BreakMinutes = 15 }, Existing), Is.EqualTo(Existing with { Breaks = Lunch, BreakMinutes = 15 }), "Given both, the rules refuse them.");
    }

    [Test]
    public void Hours_ReplaceTimes_WithTheirBreaks()
    {
        var hours = Existing with { Start = null, End = null, BreakMinutes = null, GivenMinutes = 300 };

        Assert.That(Read(new() { Start = new(null), End = new(null), Hours = 5 }, Existing), Is.EqualTo(hours));
        Assert.That(Read(new() { Start = 540, End = 720 }, hours), Is.EqualTo(Existing with { End = 720, BreakMinutes = null }));
        Assert.That(Read(new() { Hours = new(null) }, hours)!.GivenMinutes, Is.Null);
    }

    private static IEnumerable<TestCaseData> Wrong()
    {
        yield return new(new TimesheetEntryFields { Date = Monday }, false, "employee_id: required");
        yield return new(new TimesheetEntryFields { EmployeeId = Jane }, false, "date: required");
        yield return new(new TimesheetEntryFields(), false, "employee_id: required date: required");
        yield return new(Hours with { EmployeeId = Guid.Empty }, false, "employee_id: unknown_reference");
        yield return new(Hours with { EmployeeExternalId = "hr-1" }, false, "employee_external_id: unknown_reference");
        yield return new(Hours with { EmployeeExternalId = "HR-2" }, false, "employee_external_id: inconsistent");
        yield return new(Hours with { CostCode = "nothing", EarningCode = "ROOF" }, false, "cost_code: unknown_reference earning_code: unknown_reference");
        yield return new(Hours with { CostCode = "old", EarningCode = "old" }, false, "cost_code: inconsistent earning_code: inconsistent");
        yield return new(new TimesheetEntryFields { EmployeeExternalId = new(null) }, true, "employee_external_id: required");
        yield return new(new TimesheetEntryFields { CostCode = "old", EarningCode = "old" }, true, "cost_code: inconsistent");
    }

    [TestCaseSource(nameof(Wrong))]
    public void WrongFields_AreNamed(TimesheetEntryFields fields, bool isThere, string expected)
    {
        var errors = new List<FieldError>();
        TimesheetEntryReader.Read(fields, isThere ? Existing : null, References, errors);

        Assert.That(string.Join(' ', errors.Select(error => $"{error.Field}: {error.Code}")), Is.EqualTo(expected));
    }

    private static NamedCodes Codes(string what) => new(new[] { Roof, Old }.ToDictionary(code => code.Code), new KnownCodes(what, ["roof"]));

    private static TimesheetEntryTerms? Read(TimesheetEntryFields fields, TimesheetEntryTerms? existing = null)
    {
        var errors = new List<FieldError>();
        var terms = TimesheetEntryReader.Read(fields, existing, References, errors);
        Assert.That(errors, Is.Empty);
        return terms;
    }
}
