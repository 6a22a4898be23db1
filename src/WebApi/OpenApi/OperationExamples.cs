using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Payroll.WebApi.RequestReading.Batches;

namespace Payroll.WebApi.OpenApi;

/// <summary>Shows what an operation is sent and what it answers, where an example file says so.</summary>
internal sealed class OperationExamples(ExampleFiles files) : IOperationTransformer
{
    public void Transform(OpenApiOperation operation, OperationInfo info, OpenApiDocument document)
    {
        if (operation.OperationId is null || files.Find(operation.OperationId) is not { } example)
            return;
        Show(operation.RequestBody?.Content, example["request"]);
        if (operation.RequestBody?.Content?.TryGetValue(BatchInputFormatter.Csv, out var file) == true)
            file.Example = example["csv"]?.DeepClone();
        Show(operation.Responses?.FirstOrDefault(response => response.Key.StartsWith('2')).Value?.Content, example["response"]);
    }

    private static void Show(IDictionary<string, OpenApiMediaType>? content, JsonNode? example)
    {
        foreach (var (type, media) in content ?? new Dictionary<string, OpenApiMediaType>())
        {
            if (RequestReading.Body.JsonContent.MediaTypes.Contains(type))
                media.Example = example?.DeepClone();
        }
    }
}
