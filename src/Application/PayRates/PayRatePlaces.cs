using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;
using Payroll.Domain.PayRates;

namespace Payroll.Application.PayRates;

/// <summary>Saves a pay rate where no other is in its way. Within <see cref="IPayrollDbContext.SerializableAsync"/>, so that none comes in between.</summary>
internal static class PayRatePlaces
{
    /// <exception cref="ConflictException">Another rate of the key holds on one of the days, or has the external id.</exception>
    public static async Task SaveAsync(IPayrollDbContext db, PayRate rate, CancellationToken cancellationToken)
    {
        if (await FindInTheWayAsync(db, rate, cancellationToken) is { } other)
            throw new ConflictException(ErrorCodes.PayRateOverlap, Overlap(other), other.Id, "effective_from");

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

    /// <summary>What is said of a rate that is in the way.</summary>
    public static string Overlap(PayRate other) =>
        $"The rate '{other.Name}' is for the same and holds {Days(other)}. End that one before, or give days on which it does not hold.";

    private static async Task<PayRate?> FindInTheWayAsync(IPayrollDbContext db, PayRate rate, CancellationToken cancellationToken)
    {
        var (employeeId, classification, project, employmentTypeId) = rate.Key;
        var others = await db.PayRates.AsNoTracking()
            .Where(r => r.EmployeeId == employeeId && r.Classification == classification && r.Project == project
                && r.EmploymentTypeId == employmentTypeId && r.Id != rate.Id)
            .ToListAsync(cancellationToken);
        var timelines = new PayRateTimelines();
        foreach (var other in others) timelines.Place(other);
        return timelines.Place(rate);
    }

    private static string Days(PayRate rate) =>
        rate.EffectiveTo is { } to ? $"from {rate.EffectiveFrom:O} to {to:O}" : $"from {rate.EffectiveFrom:O} on";
}
