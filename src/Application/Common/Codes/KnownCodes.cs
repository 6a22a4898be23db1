using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Errors;
using Payroll.Domain.Common;

namespace Payroll.Application.Common.Codes;

/// <summary>The codes of one kind that a request can name, to be listed where it names another one.</summary>
/// <param name="What">What a code of the kind is called, such as <c>pay group</c>.</param>
/// <param name="First">The first codes in alphabetical order, one more than are listed.</param>
internal sealed record KnownCodes(string What, IReadOnlyList<string> First)
{
    private const int Max = 10;

    /// <summary>No code was missing, so none were read.</summary>
    public static KnownCodes Unread(string what) => new(what, []);

    /// <summary>Of all codes that there are.</summary>
    public static KnownCodes Of(string what, IEnumerable<string> codes) => new(what, codes.Order(StringComparer.Ordinal).Take(Max + 1).ToList());

    public static async Task<KnownCodes> ReadAsync<T>(IQueryable<T> resources, string what, CancellationToken cancellationToken)
        where T : Resource, IHasCode =>
        new(what, await resources.OrderBy(resource => resource.Code).Select(resource => resource.Code).Take(Max + 1).ToListAsync(cancellationToken));

    /// <summary>The codes, where one that a request names is not among those that were found; otherwise they are not read.</summary>
    public static Task<KnownCodes> ReadIfMissingAsync<T>(
        IEnumerable<string?> named, IReadOnlyCollection<string> found, IQueryable<T> resources, string what, CancellationToken cancellationToken)
        where T : Resource, IHasCode =>
        named.Any(code => code is not null && !found.Contains(code)) ? ReadAsync(resources, what, cancellationToken) : Task.FromResult(Unread(what));

    /// <summary>The refusal of a request that names one code.</summary>
    public static async Task<InvalidRequestException> RefusalAsync<T>(
        IQueryable<T> resources, string field, string what, string code, CancellationToken cancellationToken)
        where T : Resource, IHasCode =>
        new([(await ReadAsync(resources, what, cancellationToken)).Unknown(field, code)]);

    /// <summary>The error of a field whose code is unknown. It says which codes there are.</summary>
    public FieldError Unknown(string field, string code)
    {
        var unknown = Lookups.UnknownReference(field, What, code);
        return unknown with { Message = $"{unknown.Message} {Advice}" };
    }

    /// <summary>A sentence that says which codes there are.</summary>
    public string Advice => First.Count switch
    {
        0 => "It has none yet: create one first.",
        <= Max => $"It has: {string.Join(", ", First)}.",
        _ => $"It has, among others: {string.Join(", ", First.Take(Max))}.",
    };
}
