namespace Payroll.WebApi.FunctionalTests.PayGroups;

/// <summary>One of the resources that an organization configures: what is the same for all three.</summary>
internal sealed record ConfiguredValue(string Path, string IdName, Func<string, Dictionary<string, object?>> New)
{
    public static ConfiguredValue EmploymentType { get; } = new("/employment-types", "employment_type_id", code => new()
    {
        ["code"] = code,
        ["name"] = "Apprentice",
        ["tax_treatment"] = "employee",
    });

    public static ConfiguredValue PaySchedule { get; } = new("/pay-schedules", "pay_schedule_id", code => new()
    {
        ["code"] = code,
        ["name"] = "Monthly",
        ["frequency"] = "monthly",
        ["anchor_date"] = "2026-01-31",
        ["pay_date_offset_days"] = 3,
        ["pay_date_adjustment"] = "previous",
    });

    public static ConfiguredValue PayGroup { get; } = new("/pay-groups", "pay_group_id", code => new()
    {
        ["code"] = code,
        ["name"] = "Works",
        ["pay_schedule"] = Company.PaySchedule,
        ["jurisdiction"] = "AU",
        ["currency"] = "AUD",
        ["time_zone"] = "Australia/Sydney",
        ["week_starts_on"] = "sunday",
    });

    public static ConfiguredValue[] All { get; } = [EmploymentType, PaySchedule, PayGroup];

    public override string ToString() => Path;
}
