using Microsoft.OpenApi;

namespace Payroll.WebApi.OpenApi.Responses;

/// <summary>The headers of answers: the request's id everywhere, the version of what has one, the place of what is new, what a key lacks, and what it has left.</summary>
internal sealed class AnswerHeaders : IOperationTransformer
{
    public void Transform(OpenApiOperation operation, OperationInfo info, OpenApiDocument document)
    {
        foreach (var (status, response) in operation.Responses ?? [])
        {
            ((OpenApiResponse)response).Headers = SharedHeaders.Names
                .Where(name => name switch
                {
                    SharedHeaders.ETag => info.AnswersVersion(status),
                    SharedHeaders.Location => IsOfNewThing(operation, status) && !info.HasNoAddress,
                    SharedHeaders.Challenge => status is "401" or "403",
                    SharedHeaders.Replayed => info.IsRepeatable && status[0] == '2',
                    SharedHeaders.RetryAfter => status is "429" or "503" || (info.IsRepeatable && status == "409"),
                    // A key that ends while its request is under way was counted before.
                    _ when SharedHeaders.IsOfLimits(name) => (status != "401" || info.Writes) && !info.IsOpen,
                    _ => true,
                })
                .ToDictionary(name => name, IOpenApiHeader (name) => new OpenApiHeaderReference(name, document));
        }
    }

    // 202 too, where the same operation creates a thing at once or in the background.
    private static bool IsOfNewThing(OpenApiOperation operation, string status) =>
        status == "201" || (status == "202" && operation.Responses!.ContainsKey("201"));
}
