using Payroll.Domain.Common;

namespace Payroll.Application.Common.Batches;

/// <summary>What becomes of one item, before it is answered.</summary>
/// <param name="Status">What becomes of it.</param>
/// <param name="Id">The resource; null where none is made.</param>
/// <param name="Errors">Why it is refused.</param>
/// <param name="ConflictsWith">The id of the conflicting resource.</param>
internal sealed record BatchOutcome(BatchStatus Status, Guid? Id, IReadOnlyList<FieldError> Errors, Guid? ConflictsWith = null)
{
    public bool IsRefused => Status is BatchStatus.Conflict or BatchStatus.Rejected;

    public static BatchOutcome Created(Guid id) => new(BatchStatus.Created, id, []);

    public static BatchOutcome Updated(Guid id) => new(BatchStatus.Updated, id, []);

    public static BatchOutcome Unchanged(Guid id) => new(BatchStatus.Unchanged, id, []);

    public static BatchOutcome Rejected(IReadOnlyList<FieldError> errors) => new(BatchStatus.Rejected, null, errors);

    public static BatchOutcome Rejected(string field, string code, string message) => Rejected([new FieldError(field, code, message)]);

    /// <param name="id">The resource that keeps what it has; null where it was to be made.</param>
    /// <param name="field">The member that does not fit.</param>
    /// <param name="code">One of <see cref="ErrorCodes"/>.</param>
    /// <param name="message">A sentence that tells the caller what to do.</param>
    /// <param name="conflictsWith">The id of the conflicting resource.</param>
    public static BatchOutcome Conflict(Guid? id, string field, string code, string message, Guid? conflictsWith = null) =>
        new(BatchStatus.Conflict, id, [new FieldError(field, code, message)], conflictsWith);
}
