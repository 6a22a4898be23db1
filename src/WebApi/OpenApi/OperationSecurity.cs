using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Payroll.WebApi.OpenApi;

/// <summary>Both ways to send a key, one of which is enough, and the scopes that it needs: in words, and for programs as <c>x-scopes</c>.</summary>
internal sealed class OperationSecurity : IOperationTransformer
{
    private const string HeaderScheme = "ApiKeyAuth";
    private const string BearerScheme = "BearerAuth";

    public static Dictionary<string, IOpenApiSecurityScheme> Schemes => new()
    {
        [HeaderScheme] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Header,
            Name = "X-API-KEY",
            Description = "Your API key.",
        },
        [BearerScheme] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "Your API key as a bearer token.",
        },
    };

    public void Transform(OpenApiOperation operation, OperationInfo info, OpenApiDocument document)
    {
        if (info.IsOpen)
            return;
        operation.Security = [By(HeaderScheme, document), By(BearerScheme, document)];
        operation.AddExtension("x-scopes", new JsonNodeExtension(new JsonArray([.. info.Scopes.Select(scope => (JsonNode)scope)])));
        var line = info.Scopes.Count == 0
            ? "Any API key will do."
            : $"Required scopes: {string.Join(", ", info.Scopes.Select(scope => $"`{scope}`"))}.";
        operation.Description = string.IsNullOrEmpty(operation.Description) ? line : $"{operation.Description}\n\n{line}";
    }

    private static OpenApiSecurityRequirement By(string scheme, OpenApiDocument document) => new()
    {
        [new OpenApiSecuritySchemeReference(scheme, document)] = [],
    };
}
