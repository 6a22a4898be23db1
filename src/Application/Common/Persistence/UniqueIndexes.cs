namespace Payroll.Application.Common.Persistence;

/// <summary>The names of the unique indexes whose violation a caller can cause.</summary>
public static class UniqueIndexes
{
    public const string EmploymentTypeCode = "ux_employment_types_code";
    public const string PayScheduleCode = "ux_pay_schedules_code";
    public const string PayGroupCode = "ux_pay_groups_code";
    public const string HolidayDate = "ux_holidays_date";
    public const string EarningCode = "ux_earning_codes_code";
    public const string CostCode = "ux_cost_codes_code";
    public const string EmployeeEmail = "ux_employees_email";
    public const string EmployeeExternalId = "ux_employees_external_id";
    public const string TimesheetEntryExternalId = "ux_timesheet_entries_external_id";
    public const string PayRateExternalId = "ux_pay_rates_external_id";
    public const string PayRuleCode = "ux_pay_rules_code";
    public const string PayRuleScope = "ux_pay_rules_scope";
    public const string ApiKeyPublicId = "ux_api_keys_public_id";
    public const string RegularPayRun = "ux_pay_runs_regular_period";
    public const string PayRunInputEmployee = "ux_pay_run_inputs_employee";
    public const string PayRunResultEmployee = "ux_pay_run_results_employee";
    public const string PaystubEmployee = "ux_paystubs_employee";
}
