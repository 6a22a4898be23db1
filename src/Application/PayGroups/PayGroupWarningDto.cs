using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.PayGroups;

/// <summary>What to know before employees are paid in a pay group.</summary>
public sealed record PayGroupWarningDto
{
    /// <summary>What it is about.</summary>
    public required PayGroupWarningCode Code { get; init; }

    /// <summary>What it means, and what to do.</summary>
    public required string Message { get; init; }

    /// <summary>The warnings that a group's jurisdiction gives cause for.</summary>
    internal static IReadOnlyList<PayGroupWarningDto> Of(Jurisdiction jurisdiction) => !WithholdingTables.AreMissing(jurisdiction) ? [] :
    [
        new()
        {
            Code = PayGroupWarningCode.NoTaxTables,
            Message = $"No tax is calculated for {jurisdiction.ToString().ToUpperInvariant()} yet: "
                + "pay runs set every employee with pay aside with no_table_for_date. "
                + "To pay now, use the jurisdiction none and give the taxes as deductions of the kind tax.",
        },
    ];
}

/// <summary>What a warning of a pay group is about.</summary>
public enum PayGroupWarningCode
{
    /// <summary>The jurisdiction has no tax tables yet.</summary>
    NoTaxTables,
}
