namespace Payroll.Application.Common.Codes;

/// <summary>Names a resource by its id or by its code, as a path does.</summary>
/// <param name="Id">The id; null where the code is given.</param>
/// <param name="Code">The code; null where the id is given.</param>
public readonly record struct CodeOrId(Guid? Id, string? Code)
{
    /// <summary>Reads a text. One of the form of an id is an id.</summary>
    public static CodeOrId Parse(string text) => Guid.TryParseExact(text, "D", out var id) ? new(id, null) : new(null, text);
}
