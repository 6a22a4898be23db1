using Payroll.Domain.Common;

namespace Payroll.WebApi.Errors;

/// <summary>A refusal, before it is written. Status and title follow from the code (<see cref="ProblemCatalog"/>).</summary>
/// <param name="Code">One of <see cref="ErrorCodes"/>.</param>
/// <param name="Detail">What to do about it; the catalog's sentence where none is given.</param>
/// <param name="Errors">The fields at fault.</param>
/// <param name="ConflictsWith">The id of the conflicting resource.</param>
/// <param name="RequiredScopes">What the key would have needed.</param>
/// <param name="Extra">Further members, in order; names as they are written.</param>
public sealed record Problem(
    string Code,
    string? Detail = null,
    IReadOnlyList<FieldError>? Errors = null,
    Guid? ConflictsWith = null,
    IReadOnlyList<string>? RequiredScopes = null,
    IReadOnlyDictionary<string, object?>? Extra = null);
