using Microsoft.Extensions.ApiDescriptions;
using Microsoft.OpenApi;

namespace Payroll.WebApi.OpenApi
{
    /// <summary>Gives the build the completed document, where the generator's own provider would give it as it was generated.</summary>
    internal sealed class BuildDocumentProvider(ApiDocument document) : IDocumentProvider
    {
        public IEnumerable<string> GetDocumentNames() => [DocumentInfo.Name];

        public async Task GenerateAsync(string documentName, TextWriter writer) =>
            await writer.WriteAsync(await document.WriteAsync(OpenApiSpecVersion.OpenApi3_0, CancellationToken.None));
    }
}

// The build's tool (-p:WriteOpenApi=true) looks for the service by this name, and for these methods.
namespace Microsoft.Extensions.ApiDescriptions
{
    internal interface IDocumentProvider
    {
        IEnumerable<string> GetDocumentNames();

        Task GenerateAsync(string documentName, TextWriter writer);
    }
}
