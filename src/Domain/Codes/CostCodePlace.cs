using Payroll.Domain.Common;

namespace Payroll.Domain.Codes;

/// <summary>A place in the tree of cost codes.</summary>
/// <param name="Parent">The cost code above; null: the top.</param>
/// <param name="Above">The ids of all codes above, from the parent to the top.</param>
public sealed record CostCodePlace(CostCode? Parent, IReadOnlyList<Guid> Above)
{
    /// <summary>Below nothing.</summary>
    public static CostCodePlace Top { get; } = new(null, []);

    /// <summary>Refuses a cost code that can't come here.</summary>
    /// <param name="id">Which one.</param>
    /// <param name="levels">How many levels it and those below it have.</param>
    /// <exception cref="DomainRuleException">The place lies in its own branch, below a retired code, or too deep.</exception>
    public void Refuse(Guid id, int levels)
    {
        if (Above.Contains(id)) throw Inconsistent("A cost code can't come below itself, or below one that is below it. Give another parent.");
        if (Parent?.IsRetired == true) throw Inconsistent($"'{Parent.Code}' is retired. Take it back into use first, or give another parent.");
        if (Above.Count + levels > CostCode.MaxLevels)
            throw Inconsistent($"Cost codes have at most {CostCode.MaxLevels} levels. Give a parent that is higher up.");
    }

    private static DomainRuleException Inconsistent(string message) => DomainRuleException.OfField("parent", FieldErrorCodes.Inconsistent, message);
}
