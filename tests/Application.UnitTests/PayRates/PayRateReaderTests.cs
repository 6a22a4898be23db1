using Payroll.Application.Common;
using Payroll.Application.Common.Codes;
using Payroll.Application.Employees;
using Payroll.Application.PayRates;
using Payroll.Domain.Common;
using Payroll.Domain.PayRates;

namespace Payroll.Application.UnitTests.PayRates;

/// <summary>The fields of a pay rate are read over what is there.</summary>
public sealed class PayRateReaderTests
{
    private static readonly Guid Jane = new("0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b");
    private static readonly Guid Joe = new("0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2c");
    private static readonly Guid Casual = new("0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2d");
    private static readonly DateOnly July = new(2026, 7, 1);

    private static readonly PayRateReader Reader = new(
        new NamedEmployees([Jane, Joe], new() { ["HR-1"] = Jane, ["HR-2"] = Joe }), new Dictionary<string, Guid> { ["casual"] = Casual }, new KnownCodes("employment type", ["casual"]));

    private static readonly PayRateTerms Existing = new()
    {
        Name = "Standard",
        ExternalId = "R-1",
        EmployeeId = Jane,
        Classification = "Rigger",
        Project = "Bridge",
        EmploymentTypeId = Casual,
        Unit = PayRateUnit.Day,
        Amount = 320.5m,
        HoursPerDay = 8,
        EffectiveFrom = July,
        EffectiveTo = new(2026, 7, 31),
    };

    private static PayRateFields New => new() { Name = "Standard", Classification = "Rigger", Unit = PayRateUnit.Hour, Amount = 42, EffectiveFrom = July };

    [Test]
    public void NewRate_WithTheLeast_IsForTheClassification() => Assert.That(
        Read(New), Is.EqualTo(new PayRateTerms { Name = "Standard", Classification = "Rigger", Unit = PayRateUnit.Hour, Amount = 42, EffectiveFrom = July }));

    [Test]
    public void NewRate_WithEveryMember_HasThem() => Assert.That(
        Read(new()
        {
            Name = " Standard",
            ExternalId = "R-1 ",
            EmployeeId = Jane,
            EmployeeExternalId = " HR-1",
            Classification = "Rigger",
            Project = "Bridge",
            EmploymentType = "casual",
            Unit = PayRateUnit.Day,
            Amount = 320.50m,
            HoursPerDay = 8,
            EffectiveFrom = July,
            EffectiveTo = new DateOnly(2026, 7, 31),
        }),
        Is.EqualTo(Existing));

    [Test]
    public void NoFields_LeaveEverything() => Assert.That(Read(new(), Existing), Is.EqualTo(Existing));

    [Test]
    public void Null_Clears()
    {
        var none = new Optional<string?>(null);
        var fields = new PayRateFields
        {
            ExternalId = none, EmployeeExternalId = none, Project = none, EmploymentType = none, Unit = PayRateUnit.Hour, HoursPerDay = new(null), EffectiveTo = new(null),
        };

        Assert.That(Read(fields, Existing), Is.EqualTo(
            new PayRateTerms { Name = "Standard", Classification = "Rigger", Unit = PayRateUnit.Hour, Amount = 320.5m, EffectiveFrom = July }));
    }

    [Test]
    public void Employee_CanBeNamedEitherWay()
    {
        Assert.That(Read(new() { EmployeeId = Joe }, Existing).EmployeeId, Is.EqualTo(Joe));
        Assert.That(Read(new() { EmployeeExternalId = "HR-2" }, Existing).EmployeeId, Is.EqualTo(Joe));
        Assert.That(Read(new() { EmployeeId = new(null) }, Existing).EmployeeId, Is.Null);
    }

    private static IEnumerable<TestCaseData> Wrong()
    {
        yield return new(new PayRateFields(), false, "unit: required amount: required effective_from: required name: required employee_id: required");
        yield return new(New with { Classification = default }, false, "employee_id: required");
        yield return new(New with { Classification = default, EmployeeExternalId = "HR-9", EmploymentType = "x" }, false, "employee_external_id: unknown_reference employment_type: unknown_reference");
        yield return new(New with { EmployeeId = Guid.Empty, EmployeeExternalId = "HR-9" }, false, "employee_id: unknown_reference employee_external_id: unknown_reference");
        yield return new(New with { EmployeeId = Jane, EmployeeExternalId = "HR-2" }, false, "employee_external_id: inconsistent");
        yield return new(New with { EmploymentType = "Casual" }, false, "employment_type: unknown_reference");
        yield return new(New with { Unit = PayRateUnit.Day, EffectiveTo = new DateOnly(2026, 6, 30) }, false, "hours_per_day: required effective_to: inconsistent");
        yield return new(new PayRateFields { Unit = PayRateUnit.Hour }, true, "hours_per_day: inconsistent");
        yield return new(new PayRateFields { EmployeeId = new(null), Classification = new(null) }, true, "employee_id: required");
        yield return new(new PayRateFields { Amount = -1, EffectiveTo = new DateOnly(2026, 6, 30), EmploymentType = "x" }, true, "employment_type: unknown_reference amount: out_of_range effective_to: inconsistent");
    }

    [TestCaseSource(nameof(Wrong))]
    public void WrongFields_AreNamed(PayRateFields fields, bool isThere, string expected)
    {
        var errors = new List<FieldError>();
        Reader.Read(fields, isThere ? Existing : null, errors);

        Assert.That(Spelled(errors), Is.EqualTo(expected));
    }

    [Test]
    public void CheckNew_LooksNothingUp()
    {
        Assert.That(PayRateReader.CheckNew(New with { EmployeeExternalId = "HR-9", EmploymentType = "x", Classification = default }), Is.Empty);
        Assert.That(Spelled(PayRateReader.CheckNew(New with { Name = " ", Classification = default })), Is.EqualTo("name: required employee_id: required"));
    }

    private static PayRateTerms Read(PayRateFields fields, PayRateTerms? existing = null)
    {
        var errors = new List<FieldError>();
        var terms = Reader.Read(fields, existing, errors);
        Assert.That(errors, Is.Empty);
        return terms;
    }

    private static string Spelled(IEnumerable<FieldError> errors) => string.Join(' ', errors.Select(error => $"{error.Field}: {error.Code}"));
}
