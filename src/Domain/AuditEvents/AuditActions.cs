namespace Payroll.Domain.AuditEvents;

/// <summary>What an audit event says happened. Words that are kept: none changes its meaning.</summary>
public static class AuditActions
{
    /// <summary>An organization was founded; in its own chain, and in the founding operator's.</summary>
    public const string OrganizationCreated = "organization.created";

    /// <summary>The employer's details were replaced.</summary>
    public const string OrganizationUpdated = "organization.updated";

    /// <summary>A key was issued, with its scopes.</summary>
    public const string ApiKeyCreated = "api_key.created";

    /// <summary>A key's name, scopes, tier, limits or expiry were changed.</summary>
    public const string ApiKeyUpdated = "api_key.updated";

    /// <summary>A key was replaced by a new one.</summary>
    public const string ApiKeyRotated = "api_key.rotated";

    /// <summary>A key was ended for good.</summary>
    public const string ApiKeyRevoked = "api_key.revoked";

    /// <summary>A key has seven days or less left.</summary>
    public const string ApiKeyExpiring = "api_key.expiring";

    /// <summary>A key was sent over plain HTTP; recorded at most once an hour.</summary>
    public const string ApiKeyExposed = "api_key.seen_in_clear";

    /// <summary>An employee without entries and pay was removed.</summary>
    public const string EmployeeRemoved = "employee.removed";

    /// <summary>An employee's employment was ended.</summary>
    public const string EmployeeEnded = "employee.ended";

    /// <summary>An employee's bank account was set, changed or cleared.</summary>
    public const string BankAccountChanged = "employee.bank_account_changed";

    /// <summary>An employee's tax declaration was set, changed or cleared.</summary>
    public const string TaxDetailsChanged = "employee.tax_details_changed";

    /// <summary>An employee's superannuation fund was set, changed or cleared.</summary>
    public const string SuperFundChanged = "employee.super_fund_changed";

    /// <summary>An employment was added: when the employee was taken on, or on a later day.</summary>
    public const string EmploymentCreated = "employment.created";

    /// <summary>An employment's terms or first day were changed.</summary>
    public const string EmploymentUpdated = "employment.updated";

    /// <summary>An employment fell away, since employment ended before it began.</summary>
    public const string EmploymentRemoved = "employment.removed";

    /// <summary>A pay group was added.</summary>
    public const string PayGroupCreated = "pay_group.created";

    /// <summary>A pay group was changed.</summary>
    public const string PayGroupUpdated = "pay_group.updated";

    /// <summary>A pay group was removed.</summary>
    public const string PayGroupRemoved = "pay_group.removed";

    /// <summary>A pay schedule was added.</summary>
    public const string PayScheduleCreated = "pay_schedule.created";

    /// <summary>A pay schedule was changed.</summary>
    public const string PayScheduleUpdated = "pay_schedule.updated";

    /// <summary>A pay schedule was removed.</summary>
    public const string PayScheduleRemoved = "pay_schedule.removed";

    /// <summary>An employment type was added.</summary>
    public const string EmploymentTypeCreated = "employment_type.created";

    /// <summary>An employment type was changed.</summary>
    public const string EmploymentTypeUpdated = "employment_type.updated";

    /// <summary>An employment type was removed.</summary>
    public const string EmploymentTypeRemoved = "employment_type.removed";

    /// <summary>An earning code was added.</summary>
    public const string EarningCodeCreated = "earning_code.created";

    /// <summary>An earning code was changed.</summary>
    public const string EarningCodeUpdated = "earning_code.updated";

    /// <summary>An earning code was removed.</summary>
    public const string EarningCodeRemoved = "earning_code.removed";

    /// <summary>A cost code was added.</summary>
    public const string CostCodeCreated = "cost_code.created";

    /// <summary>A cost code was changed.</summary>
    public const string CostCodeUpdated = "cost_code.updated";

    /// <summary>A cost code was removed.</summary>
    public const string CostCodeRemoved = "cost_code.removed";

    /// <summary>A public holiday was added.</summary>
    public const string HolidayCreated = "holiday.created";

    /// <summary>A public holiday was changed.</summary>
    public const string HolidayUpdated = "holiday.updated";

    /// <summary>A public holiday was removed.</summary>
    public const string HolidayRemoved = "holiday.removed";

    /// <summary>A pay rate was set.</summary>
    public const string PayRateCreated = "pay_rate.created";

    /// <summary>What is said of a pay rate was changed.</summary>
    public const string PayRateUpdated = "pay_rate.updated";

    /// <summary>A pay rate was removed.</summary>
    public const string PayRateRemoved = "pay_rate.removed";

    /// <summary>A pay rule set was created.</summary>
    public const string PayRuleCreated = "pay_rule.created";

    /// <summary>A pay rule set was changed; the details name the members.</summary>
    public const string PayRuleUpdated = "pay_rule.updated";

    /// <summary>A pay rule set was removed.</summary>
    public const string PayRuleRemoved = "pay_rule.removed";

    /// <summary>Hours of an employee were approved; the thing is the employee.</summary>
    public const string TimesheetApproved = "timesheet.approved";

    /// <summary>Hours of an employee that were approved already were changed or removed; the thing is the employee.</summary>
    public const string TimesheetCorrected = "timesheet.corrected";

    /// <summary>A run was opened, with the pay that was given for its people in the same request.</summary>
    public const string PayRunCreated = "pay_run.created";

    /// <summary>A run is paid on another day.</summary>
    public const string PayRunUpdated = "pay_run.updated";

    /// <summary>Pay was given for an employee in a run, replaced or taken back.</summary>
    public const string PayRunInputChanged = "pay_run.input_changed";

    /// <summary>A run was approved.</summary>
    public const string PayRunApproved = "pay_run.approved";

    /// <summary>A run went back to draft.</summary>
    public const string PayRunReopened = "pay_run.reopened";

    /// <summary>A run was submitted, and its paystubs were issued.</summary>
    public const string PayRunSubmitted = "pay_run.submitted";

    /// <summary>A run was cancelled.</summary>
    public const string PayRunCancelled = "pay_run.cancelled";

    /// <summary>A submitted run was marked as paid.</summary>
    public const string PayRunPaid = "pay_run.paid";
}
