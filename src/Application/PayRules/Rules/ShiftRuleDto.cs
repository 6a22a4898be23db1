using Payroll.Domain.PayRules;

namespace Payroll.Application.PayRules.Rules;

/// <summary>Hours in a window of the day: a multiplier in place of the ordinary one, or a percentage on top.</summary>
public sealed record ShiftRuleDto : RuleDto
{
    /// <summary>When the window starts.</summary>
    public required string From { get; init; }

    /// <summary>When it ends; before the start: on the next day.</summary>
    public required string To { get; init; }

    /// <summary>Which hours it is for.</summary>
    public required ShiftMatch Match { get; init; }

    /// <summary>What it does.</summary>
    public required ShiftApplication Application { get; init; }

    /// <summary>Percent of the base rate; of a loading.</summary>
    public required decimal? Percent { get; init; }

    /// <summary>Times the base rate; of a replacement.</summary>
    public required decimal? Multiplier { get; init; }

    /// <summary>Hours beside ordinary ones that a loading is paid on.</summary>
    public required IReadOnlyList<LoadingHours> AlsoOn { get; init; }

    internal static ShiftRuleDto Of(ShiftRule rule) => new()
    {
        Name = rule.Name,
        From = TimeWindowDto.Written(rule.Window.From),
        To = TimeWindowDto.Written(rule.Window.To),
        Match = rule.Match,
        Application = rule.Application,
        Percent = rule.Percent,
        Multiplier = rule.Multiplier,
        AlsoOn = rule.AlsoOn,
        EarningCode = rule.EarningCode,
        When = rule.When,
    };
}
