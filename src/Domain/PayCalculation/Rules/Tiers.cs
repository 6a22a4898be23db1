using Payroll.Domain.PayRules;

namespace Payroll.Domain.PayCalculation.Rules;

/// <summary>Where minutes stand in a rule's tiers.</summary>
internal static class Tiers
{
    /// <summary>The multiplier after so many minutes, and how many more have it.</summary>
    public static (decimal Multiplier, int Left) At(IReadOnlyList<RuleTier> tiers, int minutes)
    {
        foreach (var tier in tiers)
        {
            if (tier.Hours is not { } hours) return (tier.Multiplier, int.MaxValue);
            var length = (int)(hours * 60);
            if (minutes < length) return (tier.Multiplier, length - minutes);
            minutes -= length;
        }

        return (tiers[^1].Multiplier, int.MaxValue);
    }
}
