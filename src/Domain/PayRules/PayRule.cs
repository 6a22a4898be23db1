using System.Text.Json.Serialization;
using Payroll.Domain.Common;

namespace Payroll.Domain.PayRules;

/// <summary>A rule that says what hours are worth beside their rate. Part of a rule set.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(OvertimeRule), "overtime")]
[JsonDerivedType(typeof(DayRule), "day")]
[JsonDerivedType(typeof(ShiftRule), "shift")]
[JsonDerivedType(typeof(AllowanceRule), "allowance")]
[JsonDerivedType(typeof(MinimumEngagementRule), "minimum_engagement")]
[JsonDerivedType(typeof(CasualLoadingRule), "casual_loading")]
public abstract record PayRule
{
    /// <summary>What it is called on paystubs; unique in its set, at most <see cref="Text.NameLength"/> characters.</summary>
    public required string Name { get; init; }

    /// <summary>The earning code of its lines; null: the one that its type has (<see cref="DefaultEarningCode"/>).</summary>
    public string? EarningCode { get; init; }

    /// <summary>The work that it is for; null: any.</summary>
    public RuleCondition? When { get; init; }

    /// <summary>The earning code of its lines where it names none; null: the code of the work.</summary>
    [JsonIgnore]
    public virtual string? DefaultEarningCode => null;

    /// <summary>Every rule of form that is broken, with the path of the member.</summary>
    /// <param name="path">The path of the rule, such as <c>rules[2]</c>.</param>
    public IEnumerable<FieldError> Check(string path)
    {
        if (Text.IsBlank(Name)) yield return new($"{path}.name", FieldErrorCodes.Required, "Give name.");
        else if (Name.Length > Text.NameLength) yield return new($"{path}.name", FieldErrorCodes.TooLong, $"Give at most {Text.NameLength} characters.");
        foreach (var error in When?.Check($"{path}.when") ?? []) yield return error;
        foreach (var error in CheckMembers(path)) yield return error;
    }

    /// <summary>What is wrong with the members that this type of rule has.</summary>
    protected abstract IEnumerable<FieldError> CheckMembers(string path);
}

/// <summary>The work that a rule is for. Members that are given must all match.</summary>
public sealed record RuleCondition
{
    /// <summary>Codes of cost codes; the entry has one of them.</summary>
    public IReadOnlyList<string>? CostCodes { get; init; }

    /// <summary>The work was done in one of these classifications.</summary>
    public IReadOnlyList<string>? Classifications { get; init; }

    /// <summary>The work was done for one of these projects.</summary>
    public IReadOnlyList<string>? Projects { get; init; }

    /// <summary>Codes of employment types; the employee has one of them on the work date.</summary>
    public IReadOnlyList<string>? EmploymentTypes { get; init; }

    /// <summary>At least so many hours are worked on the work date; above 0, at most 24.</summary>
    public decimal? MinHours { get; init; }

    internal IEnumerable<FieldError> Check(string path)
    {
        (string Name, IReadOnlyList<string>? Values)[] lists =
            [("cost_codes", CostCodes), ("classifications", Classifications), ("projects", Projects), ("employment_types", EmploymentTypes)];
        foreach (var (name, values) in lists)
        {
            if (values is { Count: 0 }) yield return new($"{path}.{name}", FieldErrorCodes.Required, "Give at least one, or leave the list out.");
            for (var at = 0; at < values?.Count; at++)
                if (Text.IsBlank(values[at])) yield return new($"{path}.{name}[{at}]", FieldErrorCodes.Required, "Give a text.");
        }

        if (RuleFigures.Hours($"{path}.min_hours", MinHours, 24) is { } error) yield return error;
    }
}

/// <summary>A stretch of hours with one multiplier.</summary>
/// <param name="Hours">How long it is; null: all that is left, and only the last tier's.</param>
/// <param name="Multiplier">Times the base rate; 1 to 10, at most six decimals.</param>
public sealed record RuleTier(decimal? Hours, decimal Multiplier);
