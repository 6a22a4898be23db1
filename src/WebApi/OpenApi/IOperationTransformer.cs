using Microsoft.OpenApi;

namespace Payroll.WebApi.OpenApi;

/// <summary>Adds to an operation what the generator does not read from its action.</summary>
internal interface IOperationTransformer
{
    void Transform(OpenApiOperation operation, OperationInfo info, OpenApiDocument document);
}
