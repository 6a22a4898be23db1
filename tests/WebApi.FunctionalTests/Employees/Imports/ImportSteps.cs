using Payroll.WebApi.FunctionalTests.RequestReading;


namespace Payroll.WebApi.FunctionalTests.Employees.Imports;

/// <summary>Employees of a batch.</summary>
internal static class ImportSteps
{
    public const string BatchPath = "/employees/batch";

    /// <summary>Somebody new, with an address of their own.</summary>
    public static Dictionary<string, object?> Person(string externalId, params (string Name, object? Value)[] members) =>
        EmployeeBodies.With([("external_id", externalId), ("email", $"{externalId.ToLowerInvariant()}@example.com"), .. members]);

    /// <summary>What is said of somebody, and nothing else.</summary>
    public static Dictionary<string, object?> Item(string externalId, params (string Name, object? Value)[] members) =>
        members.Prepend((Name: "external_id", Value: externalId)).ToDictionary(member => member.Name, member => member.Value);

    public static Task<Answer> ImportEmployeeIdsAsync(this TestTenant tenant, params object[] items) => tenant.Admin.ImportAsync(BatchPath, items);

    public static Task<Answer> ImportEmployeeIdsAsync(this TestTenant tenant, string mode, params object[] items) =>
        tenant.Admin.ImportAsync($"{BatchPath}?mode={mode}", items);
}
