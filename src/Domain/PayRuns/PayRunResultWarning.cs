using Payroll.Domain.Common;
using Payroll.Domain.PayCalculation.Warnings;

namespace Payroll.Domain.PayRuns;

/// <summary>A warning of a result: what to look at before the run is approved.</summary>
public sealed class PayRunResultWarning : IOrganizationOwned
{
    private PayRunResultWarning() => Code = Message = string.Empty;

    internal PayRunResultWarning(PayRunResult result, int number, PayWarning warning)
    {
        OrganizationId = result.OrganizationId;
        PayRunResultId = result.Id;
        Number = number;
        Code = warning.Code;
        Message = warning.Message;
    }

    /// <inheritdoc/>
    public Guid OrganizationId { get; private set; }

    /// <summary>The result that the warning belongs to.</summary>
    public Guid PayRunResultId { get; private set; }

    /// <summary>Its place, from 1 on.</summary>
    public int Number { get; private set; }

    /// <summary>One of <see cref="PayWarningCodes"/>.</summary>
    public string Code { get; private set; }

    /// <summary>What was found, and what to do.</summary>
    public string Message { get; private set; }
}
