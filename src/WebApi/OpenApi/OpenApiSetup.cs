using Microsoft.Extensions.ApiDescriptions;
using NJsonSchema;
using NJsonSchema.Generation;
using NSwag.Generation.AspNetCore;
using Payroll.WebApi.Http.Json;
using Payroll.WebApi.OpenApi.Page;
using Payroll.WebApi.OpenApi.Schemas;

namespace Payroll.WebApi.OpenApi;

public static class OpenApiSetup
{
    public static IServiceCollection AddPayrollOpenApi(this IServiceCollection services)
    {
        services.AddSingleton<RequestTypes>();
        services.AddSingleton(new ExampleFiles(typeof(OpenApiSetup).Assembly));
        services.AddSingleton<ApiDocument>();
        services.AddSingleton<IDocumentProvider, BuildDocumentProvider>();
        services.AddEndpointsApiExplorer();
        return services.AddOpenApiDocument((settings, provider) => Generate(settings, provider.GetRequiredService<RequestTypes>()));
    }

    /// <summary>The document at <c>/openapi/v1.json</c> and the interactive reference at <c>/docs</c>; neither needs a key.</summary>
    public static WebApplication MapPayrollOpenApi(this WebApplication app)
    {
        app.MapDocument();
        app.MapDocsPage();
        return app;
    }

    private static void Generate(AspNetCoreOpenApiDocumentGeneratorSettings settings, RequestTypes requests)
    {
        settings.DocumentName = DocumentInfo.Name;
        settings.UseRouteNameAsOperationId = true;
        settings.UseControllerSummaryAsTagDescription = true;
        settings.GenerateOriginalParameterNames = false;
        settings.SchemaSettings = new SystemTextJsonSchemaGeneratorSettings
        {
            SchemaType = SchemaType.OpenApi3,
            SerializerOptions = PayrollJson.Plain,
            ReflectionService = new WireReflection(),
            SchemaNameGenerator = new SchemaNames(),
            // Each type as it is written: whole, whatever it inherits from.
            FlattenInheritanceHierarchy = true,
            GenerateExamples = false,
            XmlDocumentationFormatting = Namotion.Reflection.XmlDocsFormattingMode.Markdown,
        };
        settings.SchemaSettings.SchemaProcessors.Add(new WireSchemas(requests));
        settings.OperationProcessors.Add(new WireParameters());
        settings.DocumentProcessors.Add(new ProblemSchema());
    }
}
