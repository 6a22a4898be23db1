using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Errors;
using Payroll.Domain.Common;

namespace Payroll.Application.Common.Persistence;

/// <summary>Something of which there is one in an organization, and how to refuse a second.</summary>
/// <param name="Index">One of <see cref="UniqueIndexes"/>.</param>
/// <param name="Others">The ids of other rows that have it: asked only when the index refused.</param>
/// <param name="Code">One of <see cref="ErrorCodes"/>.</param>
/// <param name="Detail">A sentence that tells the caller what to do.</param>
internal sealed record UniqueClaim(string Index, IQueryable<Guid> Others, string Code, string Detail);

internal static class UniqueClaims
{
    /// <summary>Saves, and names the conflicting row if a claim is refused.</summary>
    /// <exception cref="ConflictException">Another row has what is claimed.</exception>
    public static async Task SaveOrConflictAsync(
        this IPayrollDbContext db, IReadOnlyList<UniqueClaim> claims, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (UniqueViolationException violation) when (claims.FirstOrDefault(claim => claim.Index == violation.Index) is { } refused)
        {
            var other = await refused.Others.Select(id => (Guid?)id).FirstOrDefaultAsync(cancellationToken);
            // Gone in between: the place is free, and a second look takes it.
            if (other is null) throw;
            throw new ConflictException(refused.Code, refused.Detail, other);
        }
    }
}
