namespace Payroll.Domain.ApiKeys;

/// <summary>The scopes that endpoints ask for. <see cref="ScopeSet"/> says what they mean.</summary>
public static class Scopes
{
    /// <summary>See employees, with their bank and tax details.</summary>
    public const string ReadEmployees = "read:employees";

    /// <summary>Add employees.</summary>
    public const string CreateEmployees = "create:employees";

    /// <summary>Change employees.</summary>
    public const string UpdateEmployees = "update:employees";

    /// <summary>End or remove employments.</summary>
    public const string DeleteEmployees = "delete:employees";

    /// <summary>See pay groups, pay schedules and employment types.</summary>
    public const string ReadPayGroups = "read:pay-groups";

    /// <summary>Add pay groups, pay schedules and employment types.</summary>
    public const string CreatePayGroups = "create:pay-groups";

    /// <summary>Change them.</summary>
    public const string UpdatePayGroups = "update:pay-groups";

    /// <summary>Remove them.</summary>
    public const string DeletePayGroups = "delete:pay-groups";

    /// <summary>See what prices time: pay rates, earning codes, cost codes, holidays.</summary>
    public const string ReadPayRates = "read:pay-rates";

    /// <summary>Add it.</summary>
    public const string CreatePayRates = "create:pay-rates";

    /// <summary>Change it.</summary>
    public const string UpdatePayRates = "update:pay-rates";

    /// <summary>Remove it.</summary>
    public const string DeletePayRates = "delete:pay-rates";

    /// <summary>See timesheet entries.</summary>
    public const string ReadTimesheets = "read:timesheets";

    /// <summary>Record them.</summary>
    public const string CreateTimesheets = "create:timesheets";

    /// <summary>Correct and approve them.</summary>
    public const string UpdateTimesheets = "update:timesheets";

    /// <summary>Remove them.</summary>
    public const string DeleteTimesheets = "delete:timesheets";

    /// <summary>See and preview pay runs.</summary>
    public const string ReadPayroll = "read:payroll";

    /// <summary>Add pay runs.</summary>
    public const string CreatePayroll = "create:payroll";

    /// <summary>Change pay runs.</summary>
    public const string UpdatePayroll = "update:payroll";

    /// <summary>Remove pay runs.</summary>
    public const string DeletePayroll = "delete:payroll";

    /// <summary>The whole cycle of a pay run: create, update and delete together.</summary>
    public const string WritePayroll = "write:payroll";

    /// <summary>See paystubs.</summary>
    public const string ReadPaystubs = "read:paystubs";

    /// <summary>See API keys, never their secrets.</summary>
    public const string ReadApiKeys = "read:api-keys";

    /// <summary>Make API keys, within the maker's own scopes.</summary>
    public const string CreateApiKeys = "create:api-keys";

    /// <summary>Change API keys.</summary>
    public const string UpdateApiKeys = "update:api-keys";

    /// <summary>Revoke API keys.</summary>
    public const string DeleteApiKeys = "delete:api-keys";

    /// <summary>See request logs and audit events.</summary>
    public const string ReadLogs = "read:logs";

    /// <summary>An operator's: see every organization.</summary>
    public const string ReadOrganizations = "read:organizations";

    /// <summary>An operator's: add organizations.</summary>
    public const string CreateOrganizations = "create:organizations";
}
