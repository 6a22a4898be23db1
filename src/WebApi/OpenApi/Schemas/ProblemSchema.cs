using NSwag.Generation.Processors;
using NSwag.Generation.Processors.Contexts;
using Payroll.WebApi.OpenApi.Responses;

namespace Payroll.WebApi.OpenApi.Schemas;

/// <summary>The schema of refusals, which no action returns.</summary>
internal sealed class ProblemSchema : IDocumentProcessor
{
    public void Process(DocumentProcessorContext context) => context.SchemaGenerator.Generate(typeof(ProblemResponse), context.SchemaResolver);
}
