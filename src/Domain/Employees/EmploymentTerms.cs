namespace Payroll.Domain.Employees;

/// <summary>What an employment says of its days.</summary>
/// <param name="PayGroupId">The group that pays them.</param>
/// <param name="EmploymentTypeId">The kind of employment.</param>
/// <param name="Classification">Trade and level, in the employer's words.</param>
/// <param name="WorkingDays">The days of the week that are worked.</param>
public sealed record EmploymentTerms(Guid PayGroupId, Guid EmploymentTypeId, string? Classification, WorkingDays WorkingDays)
{
    /// <summary>The members that other terms say otherwise, by the names and in the order in which the API has them.</summary>
    public IEnumerable<string> ChangedTo(EmploymentTerms other)
    {
        if (other.PayGroupId != PayGroupId) yield return "pay_group";
        if (other.EmploymentTypeId != EmploymentTypeId) yield return "employment_type";
        if (other.Classification != Classification) yield return "classification";
        if (other.WorkingDays != WorkingDays) yield return "working_days";
    }
}
