using System.Text.RegularExpressions;
using Microsoft.OpenApi;

namespace Payroll.WebApi.OpenApi.Parameters;

/// <summary>Ids in paths are described by their names.</summary>
internal sealed partial class IdParameters : IOperationTransformer
{
    public void Transform(OpenApiOperation operation, OperationInfo info, OpenApiDocument document)
    {
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            if (parameter is { In: ParameterLocation.Path, Name: { } name } && string.IsNullOrEmpty(parameter.Description) && name.EndsWith("Id", StringComparison.Ordinal))
                parameter.Description = $"The {WordStart().Replace(name[..^2], " $0").ToLowerInvariant().Replace("api ", "API ", StringComparison.Ordinal)}'s id.";
        }
    }

    [GeneratedRegex("[A-Z]")]
    private static partial Regex WordStart();
}
