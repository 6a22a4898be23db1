using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Errors;
using Payroll.Domain.Common;

namespace Payroll.Application.Common;

/// <summary>Finding one thing, or refusing in the one way in which that is done.</summary>
internal static class Lookups
{
    /// <summary>The resource with this id.</summary>
    /// <exception cref="NotFoundException">It is not there, or another organization's.</exception>
    public static async Task<T> GetAsync<T>(this IQueryable<T> resources, Guid id, CancellationToken cancellationToken)
        where T : Resource =>
        await resources.FirstOrDefaultAsync(resource => resource.Id == id, cancellationToken) ?? throw new NotFoundException();

    /// <summary>The resource with this id or code.</summary>
    /// <exception cref="NotFoundException">It is not there, or another organization's.</exception>
    public static async Task<T> GetAsync<T>(this IQueryable<T> resources, CodeOrId name, CancellationToken cancellationToken)
        where T : Resource, IHasCode =>
        name.Id is { } id
            ? await resources.GetAsync(id, cancellationToken)
            : await resources.FindByCodeAsync(name.Code!, cancellationToken) ?? throw new NotFoundException();

    /// <summary>Refuses when the change is not meant for the present version.</summary>
    /// <exception cref="VersionMismatchException">It is meant for others.</exception>
    public static void Expect(this Resource resource, ExpectedVersion? expectedVersion)
    {
        if (expectedVersion is { } expected && !expected.Allows(resource.Version)) throw new VersionMismatchException(resource.Version);
    }

    /// <summary>A member that is missing.</summary>
    /// <param name="field">Its path.</param>
    /// <param name="choices">The names of the enum whose values it can have, as C# has them; none: it can have any.</param>
    public static FieldError Missing(string field, params IReadOnlyList<string> choices) => new(
        field, FieldErrorCodes.Required, choices.Count == 0 ? $"Give {field}." : $"Give {field}, one of: {string.Join(", ", choices.Select(SnakeCase.Of))}.");

    /// <summary>An unknown code or id in a request.</summary>
    public static FieldError UnknownReference(string field, string what, object value) =>
        new(field, FieldErrorCodes.UnknownReference, $"There is no {what} '{value}' in this organization.");
}
