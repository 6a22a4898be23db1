using Payroll.Domain.Common;

namespace Payroll.Application.Common;

/// <summary>
/// The shape errors of the request's body, collected before the use case's own rules run, so that the caller hears of
/// all of them at once. One for each request. What is listed here is missing in the model: whoever merges further
/// errors leaves out those that <see cref="Covers"/> knows already.
/// </summary>
public sealed class RequestErrors
{
    /// <summary>So many errors are listed at the most; further ones are dropped.</summary>
    public const int Most = 100;

    private readonly List<FieldError> _all = [];

    public IReadOnlyList<FieldError> All => _all;

    public bool IsFull => _all.Count >= Most;

    public void Add(FieldError error)
    {
        if (!IsFull)
            _all.Add(error);
    }

    /// <summary>True where the field, or what it is part of, is at fault already.</summary>
    public bool Covers(string field) => _all.Exists(error =>
        field.StartsWith(error.Field, StringComparison.Ordinal)
        && (field.Length == error.Field.Length || field[error.Field.Length] is '.' or '['));
}
