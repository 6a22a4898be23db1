using Payroll.Domain.Common;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayRuns;

namespace Payroll.Application.PayRuns.Inputs;

/// <summary>What is given for one employee, who is named by id or by external id.</summary>
public sealed record PayRunItem(Guid? EmployeeId, string? ExternalId, ManualPay Given)
{
    /// <summary>Without white space around it, as external ids are kept.</summary>
    public string? ExternalId { get; } = ExternalId?.Trim();
}

/// <summary>What a list of items has to satisfy before anything is looked up.</summary>
internal static class PayRunItemRules
{
    public static IEnumerable<FieldError> Check(IReadOnlyList<PayRunItem> items, PayRunType type)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < items.Count; i++)
        {
            var (path, item) = ($"employees[{i}]", items[i]);
            if (item.EmployeeId is null && item.ExternalId is null)
                yield return new($"{path}.employee_id", FieldErrorCodes.Required, "Name the employee by employee_id or by external_id.");
            if (item.EmployeeId is not null && item.ExternalId is not null)
                yield return new($"{path}.external_id", FieldErrorCodes.Inconsistent, "Name the employee by employee_id or by external_id, not by both.");
            var name = item.EmployeeId?.ToString("N") ?? item.ExternalId;
            if (name is not null && !seen.Add((item.EmployeeId is null ? "external " : "id ") + name))
                yield return new(path, FieldErrorCodes.Duplicate, "The employee is named twice. Give each once, with everything for them.");
            foreach (var error in ManualPayRules.Check(item.Given, type)) yield return error with { Field = $"{path}.{error.Field}" };
        }
    }
}
