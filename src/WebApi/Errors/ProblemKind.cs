namespace Payroll.WebApi.Errors;

/// <summary>What all problems of one code share.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The stable code.</param>
/// <param name="Title">A few words, always the same for the code.</param>
/// <param name="Detail">What to do, where the refusal itself has nothing better to say.</param>
public sealed record ProblemKind(int Status, string Code, string Title, string Detail)
{
    public string Type => ProblemCatalog.TypePrefix + Code;
}
