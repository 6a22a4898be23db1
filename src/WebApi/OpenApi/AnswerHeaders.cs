using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Payroll.WebApi.OpenApi;

/// <summary>The headers of answers: the request's id everywhere, the version of what has one, the place of what is new, what a key lacks, and what it has left.</summary>
internal sealed class AnswerHeaders : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var facts = new OperationFacts(context.ApiDescription);
        foreach (var (status, answer) in operation.Responses ?? [])
        {
            if (answer is not OpenApiResponse response)
                continue;
            response.Headers = SharedHeaders.Names
                .Where(name => name switch
                {
                    SharedHeaders.ETag => HasVersion(context, status),
                    SharedHeaders.Location => IsOfNewThing(operation, status)
                        && !context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<WithoutAddressAttribute>().Any(),
                    SharedHeaders.Challenge => status is "401" or "403",
                    SharedHeaders.Replayed => facts.IsRepeatable && status[0] == '2',
                    SharedHeaders.RetryAfter => status == "429" || (facts.IsRepeatable && status == "409"),
                    _ when SharedHeaders.IsOfLimits(name) => status != "401" && !facts.IsOpen,
                    _ => true,
                })
                .ToDictionary(name => name, name => (IOpenApiHeader)new OpenApiHeaderReference(name, context.Document));
        }
    }

    // 202 too, where the same operation creates a thing at once or in the background.
    private static bool IsOfNewThing(OpenApiOperation operation, string status) =>
        status == "201" || (status == "202" && operation.Responses!.ContainsKey("201"));

    private static bool HasVersion(OperationFilterContext context, string status) => context.ApiDescription.SupportedResponseTypes
        .Any(answer => status == $"{answer.StatusCode}" && answer.StatusCode < 300 && answer.Type?.GetProperty("Version") is not null);
}
