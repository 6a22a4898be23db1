namespace Payroll.Domain.Common;

/// <summary>An amount in the currency of the pay group.</summary>
/// <param name="Amount">In units of the currency (dollars, not cents); negative for what is owed back.</param>
public readonly record struct Money(decimal Amount);
