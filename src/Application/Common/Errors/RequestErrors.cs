using Payroll.Domain.Common;

namespace Payroll.Application.Common.Errors;

/// <summary>
/// The shape errors of the request's body, collected before the use case's own rules run, so that the caller gets all of
/// them at once. One for each request. A field that is listed here is missing in the model: a rule that finds it missing
/// leaves out what <see cref="Covers"/> has already.
/// </summary>
public sealed class RequestErrors(int max)
{
    /// <summary>So many errors are listed in an answer. One more is kept, which tells that there were more.</summary>
    public const int Max = 100;

    public RequestErrors()
        : this(Max)
    {
    }

    private readonly List<FieldError> _all = [];
    private readonly HashSet<string> _leftOut = new(StringComparer.Ordinal);

    public IReadOnlyList<FieldError> All => _all;

    /// <summary>True where there are more errors than are listed: there is no need to look for others.</summary>
    public bool IsFull => _all.Count > max;

    public void Add(FieldError error)
    {
        if (!IsFull)
            _all.Add(error);
    }

    /// <summary>The field was given, and is missing in the model since a part of it is at fault.</summary>
    public void LeaveOut(string field) => _leftOut.Add(field);

    /// <summary>True where a value beside the field, in the same object, could not be read.</summary>
    public bool TouchesSiblingOf(string field) => _all.Exists(error =>
        error.Code is not (FieldErrorCodes.Required or FieldErrorCodes.UnknownMember) && ParentOf(error.Field).SequenceEqual(ParentOf(field)));

    /// <summary>True where the field, or what it is part of, is at fault already, or where it was left out for a part of it.</summary>
    public bool Covers(string field) => _leftOut.Contains(field) || _all.Exists(error =>
        field.StartsWith(error.Field, StringComparison.Ordinal)
        && (field.Length == error.Field.Length || field[error.Field.Length] is '.' or '['));

    private static ReadOnlySpan<char> ParentOf(string field) => field.AsSpan(0, Math.Max(0, field.LastIndexOf('.')));
}
