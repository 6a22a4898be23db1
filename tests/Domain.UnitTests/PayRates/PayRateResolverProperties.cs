using FsCheck;
using FsCheck.Fluent;
using Payroll.Domain.PayRates;
using static Payroll.Domain.UnitTests.PayRates.Rates;

namespace Payroll.Domain.UnitTests.PayRates;

/// <summary>Of any rates, the one that is chosen fits the work, and no other one that fits comes before it.</summary>
public sealed class PayRateResolverProperties
{
    private static readonly DateOnly FirstDay = Day("2026-07-01");

    private static Gen<string?> Classifications { get; } = Gen.Elements<string?>(null, "Rigger", "Foreman");

    private static Gen<string?> Projects { get; } = Gen.Elements<string?>(null, "Bridge", "Tunnel");

    private static Gen<PayRateTerms> SomeRate { get; } =
        from employee in Gen.Elements<Guid?>(null, Jane, Jane, Joe)
        from classification in Classifications
        from project in Projects
        from type in Gen.Elements<Guid?>(null, FullTime, Casual)
        from day in Gen.Choose(0, 10)
        from length in Gen.Choose(0, 10)
        where employee is not null || classification is not null
        select Standard with
        {
            EmployeeId = employee,
            Classification = classification,
            Project = project,
            EmploymentTypeId = type,
            EffectiveFrom = FirstDay.AddDays(day),
            EffectiveTo = length == 10 ? null : FirstDay.AddDays(day + length),
        };

    private static Gen<PayRateQuestion> SomeWork { get; } =
        from own in Classifications
        from classification in Classifications
        from project in Projects
        from type in Gen.Elements(FullTime, Casual)
        from day in Gen.Choose(0, 20)
        select new PayRateQuestion(Jane, own, type, classification, project, FirstDay.AddDays(day));

    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public Property Choice_OfAnyRates_IsNeverBeatenByAnotherThatFits() => Prop.ForAll(
        SomeRate.ListOf().ToArbitrary(),
        SomeWork.ToArbitrary(),
        (terms, work) =>
        {
            var rates = new List<PayRate>();
            foreach (var rate in terms.Select((one, number) => Create(one, 100 + number)))
                if (!rates.Exists(other => other.Key == rate.Key && !(other.EffectiveTo < rate.EffectiveFrom) && !(rate.EffectiveTo < other.EffectiveFrom))) rates.Add(rate);

            var choice = new PayRateResolver(rates).Resolve(work);

            var ranks = rates.Where(rate => Rank(rate, work) is not null).ToDictionary(rate => rate, rate => Rank(rate, work)!.Value);
            Assert.That(choice.Rate is null, Is.EqualTo(ranks.Count == 0));
            Assert.That(choice.Step is null, Is.EqualTo(choice.Rate is null));
            if (choice.Rate is null) return;
            Assert.That(ranks, Contains.Key(choice.Rate));
            Assert.That(ranks.Where(other => other.Key != choice.Rate).Select(other => other.Value), Is.All.GreaterThan(ranks[choice.Rate]), "The lower comes first.");
            Assert.That((int)choice.Step!, Is.EqualTo(ranks[choice.Rate] / 4));
        });

    /// <summary>Where a rate stands in the order, said in another way than the resolver does; null where it is not for the work.</summary>
    private static int? Rank(PayRate rate, PayRateQuestion work)
    {
        if (!rate.IsInForceOn(work.WorkDate)) return null;
        if (rate.Project is not null && rate.Project != work.Project) return null;
        if (rate.EmploymentTypeId is not null && rate.EmploymentTypeId != work.EmploymentTypeId) return null;
        var own = rate.EmployeeId == work.EmployeeId;
        if (!own && rate.EmployeeId is not null) return null;
        int? step = (own, rate.Classification) switch
        {
            (true, null) => 2,
            (true, { } named) => named == (work.Classification ?? work.OwnClassification) ? 0 : null,
            (false, { } named) when named == work.OwnClassification => 3,
            (false, { } named) when named == work.Classification => 1,
            _ => null,
        };
        return (4 * step) + (rate.Project is null ? 2 : 0) + (rate.EmploymentTypeId is null ? 1 : 0);
    }
}
