namespace Payroll.Domain.PayRates;

/// <summary>Which rate work gets, and why.</summary>
/// <param name="Rate">The rate; null: there is none, and the work can't be priced.</param>
/// <param name="Step">Where it was found; null where there is none.</param>
/// <param name="PassedOver">The steps before that one, all four where there is no rate, each with why it gave none.</param>
public sealed record PayRateChoice(PayRate? Rate, PayRateStep? Step, IReadOnlyList<PassedOverStep> PassedOver);

/// <summary>A place where a rate was looked for in vain.</summary>
/// <param name="Step">Where.</param>
/// <param name="Gap">Why it gave none.</param>
public sealed record PassedOverStep(PayRateStep Step, PayRateGap Gap);
