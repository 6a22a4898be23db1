using System.Text.Json;

namespace Payroll.WebApi.RequestReading.Values;

/// <summary>
/// One type of value that a body or a query can carry, read from its text: in a query that is the parameter, in JSON
/// the string's content or the number as it stands.
/// </summary>
internal abstract class ValueReader
{
    /// <summary>What to give, as in "Give a number."</summary>
    public abstract string Expected { get; }

    public virtual bool IsText => true;

    public virtual bool Accepts(JsonValueKind kind) => kind == JsonValueKind.String;

    /// <returns>What is wrong, or null where <paramref name="value"/> has been read.</returns>
    public abstract ValueError? Read(string text, MemberRules rules, out object? value);

    /// <summary>The same of a number or a truth value as JSON has it, which may write one in more ways than a query.</summary>
    public virtual ValueError? ReadJson(string text, MemberRules rules, out object? value) => Read(text, rules, out value);
}
