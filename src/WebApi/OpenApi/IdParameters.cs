using System.Text.RegularExpressions;
using Microsoft.OpenApi;

namespace Payroll.WebApi.OpenApi;

/// <summary>Ids in paths are described by their names. Where a code does as well, the parameter is no UUID.</summary>
internal sealed partial class IdParameters : IOperationTransformer
{
    public void Transform(OpenApiOperation operation, OperationInfo info, OpenApiDocument document)
    {
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            if (parameter is { In: ParameterLocation.Path, Name: { } name } && string.IsNullOrEmpty(parameter.Description) && name.EndsWith("Id", StringComparison.Ordinal))
            {
                var what = WordStart().Replace(name[..^2], " $0").ToLowerInvariant().Replace("api ", "API ", StringComparison.Ordinal);
                parameter.Description = parameter.Schema?.Format == "uuid" ? $"The {what}'s id." : $"The {what}'s id or code.";
            }
        }
    }

    [GeneratedRegex("[A-Z]")]
    private static partial Regex WordStart();
}
