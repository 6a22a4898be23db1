namespace Payroll.WebApi.FunctionalTests.PayGroups;

/// <summary>One of the resources that an organization configures: what is the same for all.</summary>
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
        ["pay_schedule"] = TestTenant.PaySchedule,
        ["jurisdiction"] = "AU",
        ["currency"] = "AUD",
        ["time_zone"] = "Australia/Sydney",
        ["week_starts_on"] = "sunday",
        ["salary_divisor"] = "actual",
        ["large_change_percent"] = 12.5,
    });

    public static ConfiguredValue EarningCode { get; } = new("/earning-codes", "earning_code_id", code => new()
    {
        ["code"] = code,
        ["name"] = "Tool allowance",
        ["kind"] = "allowance",
        ["taxable"] = false,
        ["superable"] = false,
        ["fica"] = true,
        ["in_regular_rate"] = false,
        ["supplemental"] = true,
    });

    public static ConfiguredValue CostCode { get; } = new("/cost-codes", "cost_code_id", code => new()
    {
        ["code"] = code,
        ["name"] = "Roof",
    });

    public static ConfiguredValue[] All { get; } = [EmploymentType, PaySchedule, PayGroup, EarningCode, CostCode];

    public override string ToString() => Path;
}
