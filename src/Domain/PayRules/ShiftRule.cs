using Payroll.Domain.Common;

namespace Payroll.Domain.PayRules;

/// <summary>Hours in a window of the day, such as nights: a multiplier in place of the ordinary one, or a percentage on top.</summary>
public sealed record ShiftRule : PayRule
{
    /// <summary>When the shift starts and ends.</summary>
    public required TimeWindow Window { get; init; }

    /// <summary>Which hours it is for.</summary>
    public ShiftMatch Match { get; init; }

    /// <summary>What it does.</summary>
    public required ShiftApplication Application { get; init; }

    /// <summary>Percent of the base rate; of a loading.</summary>
    public decimal? Percent { get; init; }

    /// <summary>Times the base rate; of a replacement.</summary>
    public decimal? Multiplier { get; init; }

    /// <summary>A loading is paid on ordinary hours, and on these.</summary>
    public IReadOnlyList<LoadingHours> AlsoOn { get; init; } = [];

    /// <inheritdoc/>
    protected override IEnumerable<FieldError> CheckMembers(string path)
    {
        if (Window.From == Window.To) yield return new($"{path}.to", FieldErrorCodes.Inconsistent, "The window ends when it starts. Give another to.");
        var isLoading = Application == ShiftApplication.Loading;
        if (isLoading && Percent is null) yield return new($"{path}.percent", FieldErrorCodes.Required, "Give percent with a loading.");
        if (!isLoading && Multiplier is null) yield return new($"{path}.multiplier", FieldErrorCodes.Required, "Give multiplier with a replacement.");
        if (isLoading && Multiplier is not null) yield return new($"{path}.multiplier", FieldErrorCodes.Inconsistent, "A loading has percent. Leave multiplier out.");
        if (!isLoading && Percent is not null) yield return new($"{path}.percent", FieldErrorCodes.Inconsistent, "A replacement has multiplier. Leave percent out.");
        if (!isLoading && AlsoOn.Count > 0) yield return new($"{path}.also_on", FieldErrorCodes.Inconsistent, "Only a loading has also_on. Leave it out.");
        if (isLoading && Percent is { } percent && RuleFigures.Percent($"{path}.percent", percent) is { } wrong) yield return wrong;
        if (!isLoading && Multiplier is { } multiplier && RuleFigures.Multiplier($"{path}.multiplier", multiplier) is { } bad) yield return bad;
    }
}

/// <summary>Which hours a shift rule is for.</summary>
public enum ShiftMatch
{
    /// <summary>The minutes that lie in the window.</summary>
    HoursWithin,

    /// <summary>All minutes of an entry that starts in the window.</summary>
    ShiftStart,
}

/// <summary>What a shift rule does.</summary>
public enum ShiftApplication
{
    /// <summary>A line of its own: percent of the base rate.</summary>
    Loading,

    /// <summary>Its multiplier in place of the ordinary one. A day rule comes before it; of overtime and replacement the higher one holds.</summary>
    Replacement,
}

/// <summary>Hours beside ordinary ones that a shift loading is paid on.</summary>
public enum LoadingHours
{
    /// <summary>Overtime.</summary>
    Overtime,

    /// <summary>Hours of a day rule.</summary>
    Day,
}
