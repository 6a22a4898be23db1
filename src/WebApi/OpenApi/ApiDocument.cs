using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;
using NSwag.Generation;
using Payroll.WebApi.OpenApi.Parameters;
using Payroll.WebApi.OpenApi.Responses;
using Payroll.WebApi.OpenApi.Schemas;

namespace Payroll.WebApi.OpenApi;

/// <summary>
/// The document: generated from the actions and their types, and completed by transformers. They work on the model that writes it,
/// since the generator's own has no references to shared headers and examples, and no exact decimals.
/// </summary>
internal sealed partial class ApiDocument(IOpenApiDocumentGenerator generator, IApiDescriptionGroupCollectionProvider actions, ExampleFiles examples)
{
    private readonly IReadOnlyList<IOperationTransformer> _transformers =
    [
        new RequestBodies(), new IfMatchParameter(), new RefusalResponses(), new IdempotencyKeyParameter(), new AnswerHeaders(),
        new OperationSecurity(), new IdParameters(), new ParameterExamples(examples), new OperationExamples(examples),
    ];

    /// <summary>The text of the document in a version of OpenAPI, the same each time.</summary>
    public async Task<string> WriteAsync(OpenApiSpecVersion version, CancellationToken cancellationToken)
    {
        var document = await MakeAsync(cancellationToken);
        NullableReferences.Write(document, version);
        await using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        document.SerializeAs(version, new OpenApiJsonWriter(text));
        return text.ToString();
    }

    private async Task<OpenApiDocument> MakeAsync(CancellationToken cancellationToken)
    {
        var generated = await generator.GenerateAsync(DocumentInfo.Name).WaitAsync(cancellationToken);
        var document = OpenApiDocument.Parse(WholeNumber().Replace(generated.ToJson(), "$1"), OpenApiConstants.Json).Document
            ?? throw new InvalidOperationException("The generated document can't be read.");
        document.Info = DocumentInfo.Info;
        document.Servers = [DocumentInfo.Server];
        document.Extensions = null;
        AddComponents(document);
        AddOperations(document);
        return document;
    }

    private static void AddComponents(OpenApiDocument document)
    {
        var components = document.Components ??= new OpenApiComponents();
        components.Schemas = (components.Schemas ?? new Dictionary<string, IOpenApiSchema>()).OrderBy(schema => schema.Key, StringComparer.Ordinal).ToDictionary();
        components.Headers = SharedHeaders.Described;
        components.Examples = ProblemExamples.All;
        components.SecuritySchemes = OperationSecurity.Schemes;
        document.Tags = document.Tags?.OrderBy(tag => tag.Name, StringComparer.Ordinal).ToHashSet();
    }

    private void AddOperations(OpenApiDocument document)
    {
        var generated = document.Paths;
        document.Paths = [];
        foreach (var (action, path, method, operation) in actions.ApiDescriptionGroups.Items.SelectMany(group => group.Items)
            .Select(action => (Action: action, Path: $"/{action.RelativePath}", Method: HttpMethod.Parse(action.HttpMethod)))
            .Select(one => (one.Action, one.Path, one.Method, Operation: generated[one.Path].Operations![one.Method]))
            .OrderBy(one => DocumentInfo.PlaceOf(one.Operation.Tags!.First().Name)).ThenBy(one => DocumentInfo.StepOf(one.Operation.OperationId))
            .ThenBy(one => one.Path, StringComparer.Ordinal).ThenBy(one => DocumentInfo.PlaceOf(one.Method)))
        {
            foreach (var (status, response) in operation.Responses ?? [])
                response.Description = ReasonPhrases.GetReasonPhrase(int.Parse(status, CultureInfo.InvariantCulture));
            var info = new OperationInfo(action);
            foreach (var transformer in _transformers)
                transformer.Transform(operation, info, document);
            if (!document.Paths.TryGetValue(path, out var item))
                document.Paths[path] = item = new OpenApiPathItem { Operations = [] };
            item.Operations![method] = operation;
        }
    }

    // The generator writes a limit of 1 as 1.0.
    [GeneratedRegex(@"(""(minimum|maximum)"": -?[0-9]+)\.0\b")]
    private static partial Regex WholeNumber();
}
