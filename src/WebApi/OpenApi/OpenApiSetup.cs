using System.Reflection;
using Microsoft.OpenApi;
using Payroll.Application.Common;
using Payroll.Domain.Common;
using Payroll.WebApi.OpenApi.Schemas;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Payroll.WebApi.OpenApi;

public static class OpenApiSetup
{
    private const string DocumentName = "v1";

    private const string Introduction = """
        Employees, pay runs and paystubs.

        - **Keys.** Send your API key as `X-API-KEY`, or as `Authorization: Bearer`. Each operation names the scopes that it needs, for programs in `x-scopes`. HTTPS only.
        - **Addresses.** `/v1` is the same API as `/api/v1`.
        - **Values.** Names are in snake_case. Dates are `YYYY-MM-DD`, times are in UTC, money is a number with exactly two decimals.
        - **Refusals.** Every refusal is a problem (RFC 9457) with a stable `code` to branch on; `x-codes` lists those of an operation and a status. A member or parameter that doesn't exist is refused, not ignored. `errors` lists 100 fields at the most; `errors_truncated` says that there are more.
        - **Limits.** Every answer to a key says what it has left (`X-RateLimit-Remaining`, `RateLimit`). Too much is 429; wait as long as `Retry-After` says.
        - **Lists.** `{"data": […], "has_more": …, "next_cursor": …}`, oldest first. Send `next_cursor` as `cursor` to go on.
        - **Versions.** A resource's `version` is its `ETag`; send it in `If-Match`, and a change of somebody else's in between is refused with 412.
        - **Sending again.** A POST with an `Idempotency-Key` of yours is done once: sent again with the same key and body within 24 hours, it is answered as the first time, with `Idempotent-Replayed: true`; of an answer of more than 64 KB only the summary comes again (`results_omitted`). A refusal frees the key. A dry run is carried out each time.
        - **Methods.** HEAD is GET without the body. OPTIONS, with a key, answers `Allow`.
        - **Changes.** PATCH is a merge patch: what is left out stays, null clears.
        - **What may be added.** Expect further members, further values of enums, further codes and wider limits in answers, and further operations and optional members and parameters in requests. What is here stays as it is.
        """;

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
            Description = Introduction,
            Contact = new OpenApiContact { Name = "Whoever runs this installation" },
            License = new OpenApiLicense { Name = "MIT", Url = new Uri("https://opensource.org/license/mit") },
        });
        options.AddServer(new OpenApiServer
        {
            Url = "/",
            // Meant for callers from outside of the organization too.
            Extensions = new Dictionary<string, IOpenApiExtension> { ["x-internal"] = new JsonNodeExtension(false) },
        });
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
        // Written by IfMatchParameter: a type of its own in the document would be nobody's.
        options.MapType<ExpectedVersion>(() => new OpenApiSchema { Type = JsonSchemaType.String });
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
        options.DocumentFilter<NullableReferences>();
        options.OperationFilter<RefusalResponses>();
        options.OperationFilter<IdempotencyKeyParameter>();
        options.OperationFilter<AnswerHeaders>();
        options.OperationFilter<OperationSecurity>();
        options.OperationFilter<ParameterWords>();
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
