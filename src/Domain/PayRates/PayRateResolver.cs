using Payroll.Domain.Common;

namespace Payroll.Domain.PayRates;

/// <summary>
/// Finds which of some rates work gets. It is looked for in the order of <see cref="PayRateStep"/>; within a step a rate that names
/// the project and the kind of employment comes first, then one that names the project, then one that names the kind of
/// employment, then one that names neither. A rate that names one of them is for nothing else.
/// </summary>
public sealed class PayRateResolver
{
    private readonly ILookup<PayRateKey, PayRate> byKey;
    private readonly ILookup<(Guid? EmployeeId, string? Classification), PayRate> byPerson;

    /// <param name="rates">The rates of the organization, or those that the people and classifications in question have.</param>
    /// <exception cref="ArgumentException">Two of the same key hold on the same day.</exception>
    public PayRateResolver(IReadOnlyCollection<PayRate> rates)
    {
        byKey = rates.OrderBy(rate => rate.EffectiveFrom).ToLookup(rate => rate.Key);
        if (byKey.SelectMany(ofKey => BatchConflicts.Overlaps(ofKey, rate => rate.EffectiveFrom.DayNumber, rate => (rate.EffectiveTo ?? DateOnly.MaxValue).DayNumber)).FirstOrDefault() is { } conflict)
            throw new ArgumentException($"The pay rates {conflict.With!.Id} and {conflict.Item.Id} are of the same key and share a day.", nameof(rates));

        byPerson = rates.ToLookup(rate => (rate.EmployeeId, rate.Classification));
    }

    /// <summary>The rate of some work on its work date, and the steps that gave none.</summary>
    public PayRateChoice Resolve(PayRateQuestion question)
    {
        var passedOver = new List<PassedOverStep>();
        foreach (var step in Enum.GetValues<PayRateStep>())
        {
            var (rate, gap) = Look(step, question);
            if (rate is not null) return new PayRateChoice(rate, step, passedOver);
            passedOver.Add(new PassedOverStep(step, gap));
        }

        return new PayRateChoice(null, null, passedOver);
    }

    private (PayRate? Rate, PayRateGap Gap) Look(PayRateStep step, PayRateQuestion question) => step switch
    {
        PayRateStep.EmployeeInClassification when question.DoneIn is null => (null, PayRateGap.NoClassification),
        PayRateStep.EmployeeInClassification => Look(question.EmployeeId, question.DoneIn, question),
        PayRateStep.HigherDuties when !question.IsHigherDuties => (null, PayRateGap.NotHigherDuties),
        PayRateStep.HigherDuties => Look(null, question.Classification, question),
        PayRateStep.Employee => Look(question.EmployeeId, null, question),
        PayRateStep.OwnClassification when question.OwnClassification is null => (null, PayRateGap.NoClassification),
        _ => Look(null, question.OwnClassification, question),
    };

    private (PayRate? Rate, PayRateGap Gap) Look(Guid? employeeId, string? classification, PayRateQuestion question)
    {
        foreach (var key in Keys(employeeId, classification, question))
            if (byKey[key].FirstOrDefault(rate => rate.IsInForceOn(question.WorkDate)) is { } rate) return (rate, default);

        var gap = PayRateGap.NoRate;
        foreach (var rate in byPerson[(employeeId, classification)])
        {
            if (IsFor(rate, question)) return (null, PayRateGap.NotInForce);
            gap = PayRateGap.OtherWork;
        }

        return (null, gap);
    }

    // The more is named, the earlier; a project counts for more than a kind of employment.
    private static IEnumerable<PayRateKey> Keys(Guid? employeeId, string? classification, PayRateQuestion question)
    {
        if (question.Project is not null)
        {
            yield return new(employeeId, classification, question.Project, question.EmploymentTypeId);
            yield return new(employeeId, classification, question.Project, null);
        }

        yield return new(employeeId, classification, null, question.EmploymentTypeId);
        yield return new(employeeId, classification, null, null);
    }

    private static bool IsFor(PayRate rate, PayRateQuestion question) =>
        (rate.Project is null || rate.Project == question.Project)
        && (rate.EmploymentTypeId is null || rate.EmploymentTypeId == question.EmploymentTypeId);
}
