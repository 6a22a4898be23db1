using Payroll.Application.Common.Batches;
using Payroll.Domain.PayRates;

namespace Payroll.Application.PayRates.Imports;

/// <summary>A pay rate of a batch, on its way from what was sent to what becomes of it.</summary>
/// <param name="item">What is said of it: all of a new one, what changes of one that is there.</param>
/// <param name="existing">What is there, not tracked; null: it is new.</param>
internal sealed class PayRateDraft(UpdatePayRate item, PayRate? existing)
{
    public UpdatePayRate Item => item;

    public PayRate? Existing => existing;

    /// <summary>The rate as it is to be: a new one, or what is there with other terms; null while that is not known.</summary>
    public PayRate? Meant { get; set; }

    /// <summary>What becomes of it; null while that is not known.</summary>
    public BatchOutcome? Outcome { get; set; }
}
