using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;
using Payroll.Domain.PayRates;

namespace Payroll.Application.PayRates;

/// <summary>Saves a pay rate that conflicts with no other one. Within <see cref="IPayrollDbContext.SerializableAsync"/>, so that none is saved meanwhile.</summary>
internal static class PayRateConflicts
{
    /// <exception cref="ConflictException">Another rate of the key holds on one of the days, or has the external id.</exception>
    public static async Task SaveAsync(IPayrollDbContext db, PayRate rate, CancellationToken cancellationToken)
    {
        if (await FindOverlapAsync(db, rate, cancellationToken) is { } other)
            throw new ConflictException(ErrorCodes.PayRateOverlap, Overlap(other), other.PayRateId, "effective_from");

        await db.SaveOrConflictAsync(
            [
                new(
                    UniqueIndexes.PayRateExternalId,
                    db.PayRates.Where(r => r.ExternalId == rate.ExternalId && r.Id != rate.Id).Select(r => r.Id),
                    ErrorCodes.AlreadyExists,
                    $"There is a pay rate with the external id '{rate.ExternalId}' already. Change that one, or give another external id."),
            ],
            cancellationToken);
    }

    /// <summary>The message about a rate that holds on one of the days.</summary>
    public static string Overlap(PayRateDays other)
    {
        var days = other.To is { } to ? $"from {other.From:O} to {to:O}" : $"from {other.From:O} on";
        return $"The rate '{other.Name}' is for the same and holds {days}. End that one before, or give days on which it does not hold.";
    }

    private static async Task<PayRateDays?> FindOverlapAsync(IPayrollDbContext db, PayRate rate, CancellationToken cancellationToken)
    {
        var (from, to, (employeeId, classification, project, employmentTypeId)) = (rate.EffectiveFrom, rate.EffectiveTo ?? DateOnly.MaxValue, rate.Key);
        var others = await db.PayRates
            .Where(r => r.EmployeeId == employeeId && r.Classification == classification && r.Project == project && r.EmploymentTypeId == employmentTypeId)
            .Where(r => r.Id != rate.Id && r.EffectiveFrom <= to && (r.EffectiveTo == null || r.EffectiveTo >= from))
            .OrderBy(r => r.EffectiveFrom).AsNoTracking().ToListAsync(cancellationToken);
        // Compared here too: a database may compare texts otherwise.
        return others.Where(other => other.Key == rate.Key).Select(other => PayRateDays.Of(other.Id, other.Terms)).FirstOrDefault();
    }
}
