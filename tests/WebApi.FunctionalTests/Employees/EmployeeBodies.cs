namespace Payroll.WebApi.FunctionalTests.Employees;

/// <summary>Bodies of employees, with figures that can be looked for: none of the numbers occurs anywhere else.</summary>
internal static class EmployeeBodies
{
    public const string AccountNumber = "730918264";
    public const string TaxFileNumber = "864197532";
    public const string SocialSecurityNumber = "518273649";

    public static readonly object UsAccount = new { account_number = AccountNumber, routing_number = "021000021", account_type = "checking" };
    public static readonly object AuAccount = new { account_number = AccountNumber, routing_number = "062000", account_type = "savings" };

    public static readonly object AuTax = new
    {
        tax_file_number = TaxFileNumber,
        tfn_status = "provided",
        residency = "resident",
        tax_free_threshold = true,
        medicare_levy_exemption = "half",
        medicare_levy_variation = new { spouse = true, dependent_children = 2 },
        study_loan = true,
        tax_offset_annual = 1200.5m,
        extra_withholding = 20,
    };

    public static readonly object UsTax = new
    {
        social_security_number = "518-27-3649",
        filing_status = "head_of_household",
        multiple_jobs = true,
        dependents_amount = 2000,
        other_income = 10.25m,
        deductions = 300,
        extra_withholding = 15,
        exempt = false,
        nonresident_alien = false,
    };

    public static Dictionary<string, object?> With(params (string Name, object? Value)[] members)
    {
        var body = TestTenant.Person("jane.doe@example.com");
        foreach (var (name, value) in members) body[name] = value;
        return body;
    }

    public static Task<TestTenant> AustraliaAsync() => TestTenant.CreateAsync(SharedApi.Host, "AU", "AUD", "Australia/Sydney");

    public static Task<TestTenant> AmericaAsync() => TestTenant.CreateAsync(SharedApi.Host, "US");

    /// <summary>A key of the organization with some scopes.</summary>
    public static async Task<ApiClient> KeyAsync(this ApiClient admin, params string[] scopes) => SharedApi.Host.Client(
        (await admin.PostAsync("/api-keys", new { name = "Limited", scopes })).Json.GetProperty("key").GetString());
}
