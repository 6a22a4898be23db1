using System.Text.Json.Serialization;
using Payroll.Application.Common.Batches;

namespace Payroll.WebApi.OpenApi.Responses;

/// <summary>A refusal (RFC 9457). Branch on <c>code</c>; show <c>detail</c> to people. Some codes have further members.</summary>
/// <param name="Type">Identifies the kind of problem: <c>urn:payroll:problem:</c> and the code.</param>
/// <param name="Title">A few words, always the same for a code.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What went wrong, and what to do about it.</param>
/// <param name="Instance">The path of the request.</param>
/// <param name="Code">The stable code.</param>
/// <param name="RequestId">The request's id, as in the header X-Request-Id; name it when you ask for help.</param>
/// <param name="Errors">The fields at fault, at most 100; absent where no field is.</param>
/// <param name="ErrorsTruncated">True where there are more errors than are listed, of a batch in its results; absent otherwise.</param>
/// <param name="ConflictsWith">The id of the conflicting resource; absent where there is none.</param>
/// <param name="RequiredScopes">The scopes that the key would need; absent where they don't matter.</param>
/// <param name="Limit">Requests that may be sent in the window that was hit; absent where none was.</param>
/// <param name="WindowSeconds">Its length.</param>
/// <param name="ViolatedPolicy">Its name, as in the header RateLimit-Policy.</param>
/// <param name="Summary">How many items of a batch ended in which way; absent where it was no batch.</param>
/// <param name="Results">What became of each item of a batch.</param>
/// <param name="RetryAfterSeconds">How long to wait, as the header Retry-After says; absent where waiting doesn't help.</param>
internal sealed record ProblemResponse(
    string Type,
    string Title,
    int Status,
    string Detail,
    string Instance,
    string Code,
    string RequestId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ProblemFieldResponse>? Errors,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? ErrorsTruncated,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Guid? ConflictsWith,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? RequiredScopes,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Limit,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? WindowSeconds,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ViolatedPolicy,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? RetryAfterSeconds,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] BatchSummaryDto? Summary,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<RefusedItemResponse>? Results);

/// <summary>What is wrong with one field of the request.</summary>
/// <param name="Field">The JSON path of the field, such as <c>bank_account.routing_number</c> or <c>employees[2].gross_pay</c>; else the name of the query parameter or header.</param>
/// <param name="Code">One of <c>required</c>, <c>unknown_member</c>, <c>invalid_type</c>, <c>invalid_format</c>, <c>out_of_range</c>, <c>too_long</c>, <c>unknown_reference</c>, <c>looks_like_a_secret</c>, <c>duplicate</c>, <c>inconsistent</c>.</param>
/// <param name="Message">A sentence that says what to do.</param>
internal sealed record ProblemFieldResponse(string Field, string Code, string Message);

/// <summary>What became of one item of a batch that was refused as a whole.</summary>
/// <param name="Index">Its place in the batch, from 0.</param>
/// <param name="ExternalId">What it is called in your own system.</param>
/// <param name="Status">What became of it.</param>
/// <param name="EmployeeId">The employee that is there.</param>
/// <param name="PayRateId">The pay rate that is there.</param>
/// <param name="TimesheetEntryId">The timesheet entry that is there.</param>
/// <param name="HolidayId">The holiday that is there.</param>
/// <param name="Date">The day of the holiday.</param>
/// <param name="PayGroup">The pay group of the holiday.</param>
/// <param name="Errors">Why it is refused.</param>
/// <param name="ConflictsWith">The id of the conflicting resource, if there is exactly one.</param>
internal sealed record RefusedItemResponse(
    int Index,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? ExternalId,
    BatchStatus Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Guid? EmployeeId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Guid? PayRateId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Guid? TimesheetEntryId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Guid? HolidayId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] DateOnly? Date,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? PayGroup,
    IReadOnlyList<BatchErrorDto> Errors,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Guid? ConflictsWith);
