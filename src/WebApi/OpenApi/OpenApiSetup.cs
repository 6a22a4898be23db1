using System.Reflection;
using Microsoft.OpenApi;
using Payroll.Application.Common;
using Payroll.Domain.Common;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Payroll.WebApi.OpenApi;

public static class OpenApiSetup
{
    private const string DocumentName = "v1";

    public static IServiceCollection AddPayrollOpenApi(this IServiceCollection services)
    {
        services.AddSingleton<ISerializerDataContractResolver, WireContracts>();
        services.AddSingleton<RequestTypes>();
        services.AddSingleton(new ExampleFiles(typeof(OpenApiSetup).Assembly));
        services.AddEndpointsApiExplorer();
        return services.AddSwaggerGen(Describe);
    }

    /// <summary>The document at <c>/openapi/v1.json</c> and the interactive reference at <c>/docs</c>; neither needs a key.</summary>
    public static WebApplication MapPayrollOpenApi(this WebApplication app)
    {
        app.MapSwagger("/openapi/{documentName}.json", options => options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_0)
            .AllowAnonymous();
        app.MapDocsPage($"/openapi/{DocumentName}.json");
        return app;
    }

    private static void Describe(SwaggerGenOptions options)
    {
        options.SwaggerDoc(DocumentName, new OpenApiInfo
        {
            Title = "Payroll API",
            Version = DocumentName,
            Description = "Employees, pay rates, timesheets and pay runs. Every refusal is a problem (RFC 9457) with a stable code.",
        });
        options.AddServer(new OpenApiServer { Url = "/" });
        options.AddSecurityDefinition(OperationSecurity.HeaderScheme, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Header,
            Name = "X-API-KEY",
            Description = "Your API key.",
        });
        options.AddSecurityDefinition(OperationSecurity.BearerScheme, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "Your API key as a bearer token.",
        });

        options.OrderActionsBy(action => $"{action.RelativePath} {action.HttpMethod}");
        options.SortSchemasWith(StringComparer.Ordinal);
        options.CustomSchemaIds(SchemaNames.Of);
        options.UseAllOfToExtendReferenceSchemas();
        options.MapType<decimal>(Decimal);
        options.MapType<Money>(() =>
        {
            var money = Decimal();
            money.Description = "An amount in the currency of the pay group, with exactly two decimals.";
            return money;
        });
        foreach (var assembly in new[] { typeof(OpenApiSetup).Assembly, typeof(RequestErrors).Assembly, typeof(Money).Assembly })
            IncludeComments(options, assembly);

        options.SchemaFilter<WireSchemas>();
        options.ParameterFilter<IfMatchParameter>();
        options.RequestBodyFilter<BodyParameter>();
        options.DocumentFilter<SharedHeaders>();
        options.OperationFilter<RefusalResponses>();
        options.OperationFilter<AnswerHeaders>();
        options.OperationFilter<OperationSecurity>();
        options.OperationFilter<OperationExamples>();
    }

    private static OpenApiSchema Decimal() => new() { Type = JsonSchemaType.Number, Format = "decimal" };

    internal static void IncludeComments(SwaggerGenOptions options, Assembly assembly)
    {
        var file = Path.Combine(AppContext.BaseDirectory, assembly.GetName().Name + ".xml");
        if (File.Exists(file))
            options.IncludeXmlComments(file, includeControllerXmlComments: true);
    }
}
