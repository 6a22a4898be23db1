using Microsoft.OpenApi;

namespace Payroll.WebApi.OpenApi;

/// <summary>What the document says of the API as a whole.</summary>
internal static class DocumentInfo
{
    public const string Name = "v1";

    private const string Introduction = """
        Employees, pay runs and paystubs.

        - **Keys.** Send your API key as `X-API-KEY`, or as `Authorization: Bearer`. Each operation names the scopes that it needs, for programs in `x-scopes`. HTTPS only.
        - **Addresses.** `/v1` is the same API as `/api/v1`.
        - **Values.** Names are in snake_case. Dates are `YYYY-MM-DD`, times are in UTC, money is a number with exactly two decimals.
        - **Refusals.** Every refusal is a problem (RFC 9457) with a stable `code` to branch on; `x-codes` lists those of an operation and a status. A member or parameter that doesn't exist is refused, not ignored. `errors` lists at most 100 fields; `errors_truncated` says that there are more.
        - **Limits.** Every answer to a key says what it has left (`X-RateLimit-Remaining`, `RateLimit`). Too much is 429; wait as long as `Retry-After` says.
        - **Lists.** `{"data": […], "has_more": …, "next_cursor": …}`, oldest first. Send `next_cursor` as `cursor` to go on.
        - **Versions.** A resource's `version` is its `ETag`; send it in `If-Match`, and a change that another client made in between is refused with 412.
        - **Sending again.** A POST with an `Idempotency-Key` of yours is done once: sent again with the same key and body within 24 hours, it is answered as the first time, with `Idempotent-Replayed: true`; of an answer of more than 64 KB only the summary comes again (`results_omitted`). A refusal frees the key. A dry run is carried out each time.
        - **Methods.** HEAD is GET without the body. OPTIONS, with a key, answers `Allow`.
        - **Changes.** PATCH is a merge patch: what is left out stays, null clears.
        - **What may be added.** Expect further members, further values of enums, further codes and wider limits in answers, and further operations and optional members and parameters in requests. What is here stays as it is.
        """;

    public static OpenApiInfo Info => new()
    {
        Title = "Payroll API",
        Version = Name,
        Description = Introduction,
        Contact = new OpenApiContact { Name = "The operator of this installation" },
        License = new OpenApiLicense { Name = "MIT", Url = new Uri("https://opensource.org/license/mit") },
    };

    // The resources in the order in which an installation is set up and used.
    private static readonly string[] Tags =
    [
        "Me", "Organizations", "ApiKeys", "PaySchedules", "PayGroups", "Holidays", "EmploymentTypes", "EarningCodes", "CostCodes",
        "Employees", "PayRates", "PayRules", "TimesheetEntries", "PayRuns", "Paystubs", "AuditEvents", "RequestLogs",
    ];

    // Where the order of paths is not the order of use.
    private static readonly string[] Steps =
    [
        "createApiKey", "listApiKeys", "getApiKey", "updateApiKey", "getApiKeyUsage", "rotateApiKey", "revokeApiKey", "deleteApiKey",
        "createPayRun", "listPayRuns", "getPayRun", "updatePayRun", "replacePayRunInput", "getPayRunInput", "deletePayRunInput", "calculatePayRun",
        "listPayRunResults", "explainPayRunResultLine", "listPayRunExceptions", "listPayRunSkipped", "listPayRunWarnings", "listPayRunStale",
        "approvePayRun", "reopenPayRun", "submitPayRun", "markPayRunPaid", "cancelPayRun",
    ];

    // Something is made before it is read, changed and removed.
    private static readonly string[] Methods = ["POST", "GET", "PUT", "PATCH", "DELETE"];

    /// <summary>The place of an operation among those of its tag, from 0; the same for all whose paths decide.</summary>
    public static int StepOf(string? operationId) => Array.IndexOf(Steps, operationId) is >= 0 and var step ? step : Steps.Length;

    /// <summary>The place of an operation among those of its path, from 0.</summary>
    public static int PlaceOf(HttpMethod method) => Array.IndexOf(Methods, method.Method);

    /// <summary>The place of a tag's operations, from 0.</summary>
    public static int PlaceOf(string? tag) => Array.IndexOf(Tags, tag) is >= 0 and var place ? place : Tags.Length;

    public static OpenApiServer Server => new()
    {
        Url = "{address}",
        Description = "Your own installation, for production or for a test.",
        Variables = new Dictionary<string, OpenApiServerVariable>
        {
            ["address"] = new() { Default = "https://localhost:5001", Description = "Where the server listens: the first start prints it." },
        },
        // Meant for callers from outside of the organization too.
        Extensions = new Dictionary<string, IOpenApiExtension> { ["x-internal"] = new JsonNodeExtension(false) },
    };
}
