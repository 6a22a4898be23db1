using Payroll.Domain.Common;

namespace Payroll.Domain.PayRates;

/// <summary>The days on which a rate holds.</summary>
/// <param name="PayRateId">The rate.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Key">Whose and which work it is for.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; null: no end.</param>
public sealed record PayRateDays(Guid PayRateId, string Name, PayRateKey Key, DateOnly From, DateOnly? To)
{
    private long Start => From.DayNumber;

    private long End => (To ?? DateOnly.MaxValue).DayNumber;

    /// <summary>The days of a rate with some terms.</summary>
    public static PayRateDays Of(Guid payRateId, PayRateTerms terms) => new(payRateId, terms.Name!, terms.Key, terms.EffectiveFrom, terms.EffectiveTo);

    /// <summary>The items of a batch that conflict: rates of one key that hold on the same day.</summary>
    /// <param name="unchanged">The other rates of these keys.</param>
    /// <param name="moves">The new and the changed rates.</param>
    /// <returns>For each move why it is refused; null: it is not.</returns>
    public static IReadOnlyList<Conflict<PayRateDays>?> FindConflicts(IEnumerable<PayRateDays> unchanged, IReadOnlyList<Move<PayRateDays>> moves) =>
        BatchConflicts.Find(unchanged, moves, days => days.Key, days => days.Start, ofKey => BatchConflicts.Overlaps(ofKey, days => days.Start, days => days.End));
}
