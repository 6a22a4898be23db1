using Microsoft.EntityFrameworkCore;
using Payroll.Domain.Common;

namespace Payroll.Application.Common.Codes;

/// <summary>
/// Texts of callers that name something by its code. One without the form of a code names nothing, and no database is asked for it
/// (see <see cref="Text.IsCode"/>): the databases compare such texts differently.
/// </summary>
internal static class CodeLookups
{
    /// <summary>The resource with a code; null where there is none.</summary>
    public static async Task<T?> FindByCodeAsync<T>(this IQueryable<T> resources, string code, CancellationToken cancellationToken)
        where T : Resource, IHasCode =>
        Text.IsCode(code) ? await resources.FirstOrDefaultAsync(resource => resource.Code == code, cancellationToken) : null;

    /// <summary>Those with a code: one or none. All of them where no code is given.</summary>
    public static IQueryable<T> OfCode<T>(this IQueryable<T> resources, string? code)
        where T : Resource, IHasCode =>
        code is null ? resources : Text.IsCode(code) ? resources.Where(resource => resource.Code == code) : resources.Where(_ => false);

    /// <summary>Whether a filter finds nothing, because its text, where it has one, is no code.</summary>
    public static bool FindsNothing(string? filter) => filter is not null && !Text.IsCode(filter);

    /// <summary>Those texts that may be codes, each once: for one query about all of them.</summary>
    public static List<string> CodesAmong(IEnumerable<string?> texts) => texts.Where(Text.IsCode).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
}
