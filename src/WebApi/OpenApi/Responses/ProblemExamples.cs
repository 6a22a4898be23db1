using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Payroll.Application.Common.Batches;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.Common;
using Payroll.WebApi.Errors;
using Payroll.WebApi.Http.Json;

namespace Payroll.WebApi.OpenApi.Responses;

/// <summary>An example of each refusal, with the words that the server writes, shared by all operations that can answer it.</summary>
internal static class ProblemExamples
{
    private static readonly Guid Other = Guid.Parse("0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b");

    // The members that some codes have beside the usual ones.
    private static readonly Dictionary<string, object> Further = new()
    {
        [ErrorCodes.InvalidRequest] = new { Errors = new[] { new FieldError("email", FieldErrorCodes.InvalidFormat, EmailAddress.Problem("jane")!) } },
        [WithoutBody] = new { Errors = new[] { new FieldError("limit", FieldErrorCodes.OutOfRange, "Give a value from 1 to 200.") } },
        [ErrorCodes.InsufficientScope] = new { RequiredScopes = new[] { Scopes.CreateEmployees } },
        [ErrorCodes.AlreadyExists] = new { ConflictsWith = Other },
        [ErrorCodes.EmployeeAlreadyExists] = new { ConflictsWith = Other },
        [ErrorCodes.PayRunExists] = new { ConflictsWith = Other },
        [ErrorCodes.PayRateOverlap] = new { ConflictsWith = Other },
        [ErrorCodes.TimesheetEntryOverlap] = new { ConflictsWith = Other },
        [ErrorCodes.RateLimitExceeded] = new { Limit = 600, WindowSeconds = 60, RetryAfterSeconds = 12, ViolatedPolicy = "sustained" },
        [ErrorCodes.TooManyFailedAttempts] = new { RetryAfterSeconds = 30 },
        [ErrorCodes.BatchRejected] = new
        {
            Summary = new { Created = 0, Updated = 0, Unchanged = 0, Conflict = 0, Rejected = 1, NotApplied = 1 },
            Results = new object[]
            {
                new { Index = 0, ExternalId = "E-1001", Status = BatchStatus.NotApplied, EmployeeId = (Guid?)null, Errors = Array.Empty<object>() },
                new
                {
                    Index = 1, ExternalId = "E-1002", Status = BatchStatus.Rejected, EmployeeId = (Guid?)null,
                    Errors = new[] { new { Field = "email", Code = FieldErrorCodes.InvalidFormat, Message = EmailAddress.Problem("jane")! } },
                },
            },
        },
    };

    private const string WithoutBody = ErrorCodes.InvalidRequest + "_without_body";

    public static Dictionary<string, IOpenApiExample> All => ProblemCatalog.All
        .Where(kind => kind.Code != ErrorCodes.MethodNotAllowed)
        .Select(kind => (Name: kind.Code, Kind: kind))
        .Append((Name: WithoutBody, Kind: ProblemCatalog.Of(ErrorCodes.InvalidRequest) with { Title = ProblemWriter.TitleWithoutBody }))
        .ToDictionary(one => one.Name, IOpenApiExample (one) => new OpenApiExample { Summary = one.Kind.Title, Value = Example(one.Kind, one.Name) });

    /// <summary>The example of a code: an operation that has no body shows another fault.</summary>
    public static string NameOf(string code, bool hasBody) => code == ErrorCodes.InvalidRequest && !hasBody ? WithoutBody : code;

    private static JsonObject Example(ProblemKind kind, string name)
    {
        var example = Members(new
        {
            kind.Type,
            kind.Title,
            kind.Status,
            kind.Detail,
            Instance = "/api/v1/employees",
            kind.Code,
            RequestId = "req_01jz8m3k4e9qf2v7c5x1n6t0bd",
        });
        foreach (var (member, value) in Further.TryGetValue(name, out var further) ? Members(further) : [])
            example[member] = value?.DeepClone();
        return example;
    }

    private static JsonObject Members(object members) => JsonSerializer.SerializeToNode(members, PayrollJson.Plain)!.AsObject();
}
