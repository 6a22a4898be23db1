namespace Payroll.Application.Common;

/// <summary>
/// The versions of a resource for which a change is meant, as <c>If-Match</c> names them (RFC 9110, 13.1.1). Where there is
/// none, the change is meant for whatever is there, and even for nothing.
/// </summary>
public readonly struct ExpectedVersion
{
    private readonly IReadOnlyList<int>? _versions;

    private ExpectedVersion(IReadOnlyList<int>? versions, bool isAny) => (_versions, IsAny) = (versions, isAny);

    /// <summary>Any version will do, as long as there is one: <c>*</c>.</summary>
    public static ExpectedVersion Any { get; } = new(null, isAny: true);

    /// <summary>Whether any version will do.</summary>
    public bool IsAny { get; }

    public static implicit operator ExpectedVersion(int version) => new([version], isAny: false);

    /// <summary>One of these; of none, no version is good enough.</summary>
    public static ExpectedVersion OneOf(IReadOnlyList<int> versions) => new(versions, isAny: false);

    /// <summary>Whether the change is meant for this version.</summary>
    public bool Allows(int version) => IsAny || _versions?.Contains(version) == true;
}
