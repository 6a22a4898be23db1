using Microsoft.OpenApi;
using Payroll.WebApi.Errors;
using Payroll.WebApi.Http;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Payroll.WebApi.OpenApi;

/// <summary>The headers of answers, described once.</summary>
internal sealed class SharedHeaders : IDocumentFilter
{
    public const string ETag = "ETag";
    public const string Location = "Location";
    public const string Challenge = "WWW-Authenticate";

    public const string RetryAfter = "Retry-After";
    public const string Replayed = IdempotencyKey.ReplayedHeaderName;

    private static readonly Dictionary<string, OpenApiHeader> Described = new()
    {
        [RequestId.HeaderName] = Header("The request's id, always given by the server.", isAlwaysThere: true, RequestId.Pattern, RequestId.Length),
        [ETag] = Header("The version in double quotes, for If-Match.", isAlwaysThere: true, "^\"[0-9]+\"$", 12),
        [Location] = Header("The path of what was created.", isAlwaysThere: true, "^(/api)?/v1/[a-z0-9/-]+$", 200),
        [Challenge] = Header("What the key lacks, where it is the key (RFC 6750).", isAlwaysThere: false, "^Bearer( [a-z]+=\"[^\"]*\"(, [a-z]+=\"[^\"]*\")*)?$", 1000),
        [RetryAfter] = Header("How many seconds to wait before the request is sent again.", isAlwaysThere: false, "^[0-9]+$", 10),
        [Replayed] = Header("Whether this is the answer of an earlier request with the same Idempotency-Key.", isAlwaysThere: false, "^true$", 4),
    };

    public static IEnumerable<string> Names => Described.Keys;

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        swaggerDoc.Components ??= new OpenApiComponents();
        swaggerDoc.Components.Headers = Described.ToDictionary(header => header.Key, IOpenApiHeader (header) => header.Value);
    }

    private static OpenApiHeader Header(string description, bool isAlwaysThere, string pattern, int longest) => new()
    {
        Description = description,
        Required = isAlwaysThere,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = pattern, MaxLength = longest },
    };
}
