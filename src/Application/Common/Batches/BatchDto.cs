using System.Text.Json.Serialization;
using Payroll.Application.Common.Idempotency;
using Payroll.Domain.Common;

namespace Payroll.Application.Common.Batches;

/// <summary>What became of a batch.</summary>
public sealed record BatchDto<TResult> : ISummarizedAnswer<BatchDto<TResult>>
    where TResult : BatchResultDto
{
    /// <summary>How many items ended in which way.</summary>
    public required BatchSummaryDto Summary { get; init; }

    /// <summary>True where there are more errors than are listed: 100 in all, ten of an item. Absent otherwise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? ErrorsTruncated { get; init; }

    /// <summary>Each item, in the order in which they were sent.</summary>
    public required IReadOnlyList<TResult> Results { get; init; }

    /// <summary>True where the answer is given again and was too long to be kept whole: the results are left out. Absent otherwise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? ResultsOmitted { get; init; }

    BatchDto<TResult> ISummarizedAnswer<BatchDto<TResult>>.WithoutDetails() => this with { Results = [], ResultsOmitted = true };
}

/// <summary>How many items of a batch ended in which way.</summary>
public sealed record BatchSummaryDto
{
    /// <summary>Made.</summary>
    public required int Created { get; init; }

    /// <summary>Changed.</summary>
    public required int Updated { get; init; }

    /// <summary>As they were: nothing was written.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Items that conflict with another resource or item.</summary>
    public required int Conflict { get; init; }

    /// <summary>Refused since they are wrong.</summary>
    public required int Rejected { get; init; }

    /// <summary>Good, and not written since others of an atomic batch were refused.</summary>
    public required int NotApplied { get; init; }
}

/// <summary>What became of one item.</summary>
public abstract record BatchResultDto
{
    /// <summary>Its place in the batch, from 0.</summary>
    [JsonPropertyOrder(-4)]
    public required int Index { get; init; }

    /// <summary>What became of it.</summary>
    [JsonPropertyOrder(-2)]
    public required BatchStatus Status { get; init; }

    /// <summary>Why it is refused. Empty for a refused item where the items before it have the 100 errors that an answer lists.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<BatchErrorDto> Errors { get; init; }

    /// <summary>The id of the conflicting resource, if there is exactly one.</summary>
    [JsonPropertyOrder(2), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Guid? ConflictsWith { get; init; }
}

/// <summary>What is wrong with an item, or what is in its way.</summary>
public sealed record BatchErrorDto
{
    /// <summary>The field of an error that is about a row of a file, not about one of its cells.</summary>
    public const string WholeRow = "row";

    /// <summary>The member of the item.</summary>
    public required string Field { get; init; }

    /// <summary>A code of a field's error, or of the refusal that the item alone would get.</summary>
    public required string Code { get; init; }

    /// <summary>What to do.</summary>
    public required string Message { get; init; }

    /// <summary>The line of the CSV file, from 1, the header being the first. Left out for JSON.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Line { get; init; }

    /// <summary>The name of the CSV file's column. Left out for JSON, and where the whole row is at fault.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Column { get; init; }

    internal static BatchErrorDto Of(FieldError error, int? line) => new()
    {
        Field = error.Field,
        Code = error.Code,
        Message = error.Message,
        Line = line,
        Column = line is null || error.Field == WholeRow ? null : error.Field.Split('[')[0],
    };
}
