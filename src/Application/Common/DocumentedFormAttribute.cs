namespace Payroll.Application.Common;

/// <summary>
/// The form of a text, for the document alone. It is not enforced where a body is read: the use case decides, and its refusal says more.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DocumentedFormAttribute : Attribute
{
    /// <summary>What every text matches that is taken; null: no pattern says it.</summary>
    public string? Pattern { get; init; }

    /// <summary>The texts that are taken in the spelling of answers; null: others are too.</summary>
    public string[]? Values { get; init; }
}
