using Payroll.Domain.Common;

namespace Payroll.Domain.PayRates;

/// <summary>Pay rates by their key, each key's in the order of time: no two of the same key hold on the same day.</summary>
public sealed class PayRateTimelines : IArrangement<PayRate>
{
    private readonly Dictionary<PayRateKey, Timeline<PayRate>> byKey = [];

    // Under the key and from the day that it was placed with: a rate can be revised before it is taken out.
    private readonly Dictionary<PayRate, (PayRateKey Key, DateOnly From)> placed = [];

    /// <summary>Puts a rate in its place, unless another one of its key holds on one of its days.</summary>
    /// <returns>The first rate that is in the way; null: the rate has its place.</returns>
    /// <exception cref="InvalidOperationException">The rate is there already; take it out first.</exception>
    public PayRate? Place(PayRate rate)
    {
        if (placed.ContainsKey(rate)) throw new InvalidOperationException("The rate has a place already.");
        var key = rate.Key;
        if (!byKey.TryGetValue(key, out var line)) byKey[key] = line = new Timeline<PayRate>();
        var inTheWay = line.Place(rate.EffectiveFrom.DayNumber, (rate.EffectiveTo ?? DateOnly.MaxValue).DayNumber, rate);
        if (inTheWay is null) placed[rate] = (key, rate.EffectiveFrom);
        return inTheWay;
    }

    /// <summary>Takes a rate out, which frees the days that it had when it was placed.</summary>
    /// <returns>False: it was not there.</returns>
    public bool Remove(PayRate rate) => placed.Remove(rate, out var there) && byKey[there.Key].Remove(there.From.DayNumber, rate);

    /// <inheritdoc/>
    Obstacle<PayRate>? IArrangement<PayRate>.Place(PayRate thing) => Place(thing) is { } other ? new Obstacle<PayRate>(other) : null;

    /// <inheritdoc/>
    void IArrangement<PayRate>.Remove(PayRate thing) => Remove(thing);

    /// <inheritdoc/>
    public IReadOnlyList<PayRate> InTheWayOf(PayRate thing, Func<PayRate, bool> mayGo) =>
        byKey.TryGetValue(thing.Key, out var line) ? line.During(thing.EffectiveFrom.DayNumber, (thing.EffectiveTo ?? DateOnly.MaxValue).DayNumber) : [];

    /// <summary>The rate of a key that holds on a day, as it was placed; null where none does.</summary>
    public PayRate? On(PayRateKey key, DateOnly day) =>
        byKey.TryGetValue(key, out var line) && line.During(day.DayNumber, day.DayNumber) is [var rate, ..] ? rate : null;
}
