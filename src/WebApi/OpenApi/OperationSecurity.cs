using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Payroll.WebApi.OpenApi;

/// <summary>Both ways to send a key, one of which is enough, and the scopes that it needs: in words, and for programs as <c>x-scopes</c>.</summary>
internal sealed class OperationSecurity : IOperationFilter
{
    public const string HeaderScheme = "ApiKeyAuth";
    public const string BearerScheme = "BearerAuth";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var facts = new OperationFacts(context.ApiDescription);
        if (facts.IsOpen)
            return;
        operation.Security = [By(HeaderScheme, context), By(BearerScheme, context)];
        operation.Extensions ??= new Dictionary<string, IOpenApiExtension>();
        operation.Extensions["x-scopes"] = new JsonNodeExtension(new JsonArray([.. facts.Scopes.Select(scope => (JsonNode)scope)]));
        var line = facts.Scopes.Count == 0
            ? "Any API key will do."
            : $"Required scopes: {string.Join(", ", facts.Scopes.Select(scope => $"`{scope}`"))}.";
        operation.Description = string.IsNullOrEmpty(operation.Description) ? line : $"{operation.Description}\n\n{line}";
    }

    private static OpenApiSecurityRequirement By(string scheme, OperationFilterContext context) => new()
    {
        [new OpenApiSecuritySchemeReference(scheme, context.Document)] = [],
    };
}
