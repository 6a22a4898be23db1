using Payroll.Domain.Codes;
using Payroll.Domain.Common;

namespace Payroll.Domain.PayRuns;

/// <summary>An earning code that an input names, or makes lines of. It keeps the code from being removed or changed.</summary>
public sealed class PayRunInputCode : IOrganizationOwned
{
    private PayRunInputCode()
    {
    }

    /// <inheritdoc/>
    public Guid OrganizationId { get; private set; }

    /// <summary>The input.</summary>
    public Guid PayRunInputId { get; private set; }

    /// <summary>The earning code.</summary>
    public Guid EarningCodeId { get; private set; }

    /// <summary>Records that an input uses an earning code.</summary>
    public static PayRunInputCode Of(PayRunInput input, EarningCode code) => new()
    {
        OrganizationId = input.OrganizationId,
        PayRunInputId = input.Id,
        EarningCodeId = code.Id,
    };
}
