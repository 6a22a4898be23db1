using FsCheck;
using FsCheck.Fluent;
using Payroll.Domain.Common;
using Payroll.Domain.PayRates;
using static Payroll.Domain.UnitTests.PayRates.Rates;

namespace Payroll.Domain.UnitTests.PayRates;

/// <summary>Which rates of a batch conflict.</summary>
public sealed class PayRateDaysTests
{
    private const int Horizon = 40;

    private static readonly PayRateTerms[] Keys =
    [
        Standard, Standard with { Project = "Bridge" }, Standard with { EmploymentTypeId = Casual }, Standard with { Classification = "Rigger" },
        Standard with { EmployeeId = null, Classification = "Rigger" }, Standard with { EmployeeId = null, Classification = "rigger" },
    ];

    private static PayRateTerms July => Standard.From("2026-07-01", "2026-07-31");

    // Few keys and few days, so that most rates overlap with others.
    private static Gen<PayRateTerms> SomeTerms { get; } =
        from key in Gen.Choose(0, 5)
        from day in Gen.Choose(0, Horizon)
        from length in Gen.Choose(0, 15)
        let start = Day("2026-07-01").AddDays(day)
        select Keys[key] with { EffectiveFrom = start, EffectiveTo = length == 15 ? null : start.AddDays(length) };

    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public Property Rates_AfterAnyBatch_NeverShareADayWithAnotherOfTheirKey() => Prop.ForAll(SomeTerms.ListOf().ToArbitrary(), SomeTerms.ListOf().ToArbitrary(), (before, wanted) =>
    {
        var there = new List<PayRateDays>();
        foreach (var (terms, number) in before.Select((terms, number) => (terms, number)))
            if (PayRateDays.FindConflicts(there, [New(terms, number)])[0] is null) there.Add(PayRateDays.Of(Id(number), terms));
        var moves = wanted.Select((terms, number) => number < there.Count ? new(there[number], PayRateDays.Of(there[number].PayRateId, terms)) : New(terms, 1000 + number)).ToList();

        var conflicts = PayRateDays.FindConflicts(there.Skip(moves.Count), moves);

        var after = there.Skip(moves.Count).Concat(moves.Zip(conflicts).Select(pair => pair.Second is null ? pair.First.New : pair.First.Old).OfType<PayRateDays>()).ToList();
        foreach (var ofKey in after.GroupBy(days => days.Key).Select(key => key.OrderBy(days => days.From).ToList()))
            Assert.That(ofKey.Zip(ofKey.Skip(1)).Where(pair => !(pair.First.To < pair.Second.From)), Is.Empty);
    });

    [Test]
    public void RateByTheYear_ConflictsWithOneByTheHour() =>
        Assert.That(Conflicts([Standard with { Unit = PayRateUnit.Year }], New(Standard.From("2027-01-01"), 9)), Is.EqualTo("0"));

    [Test]
    public void Rate_OnTheDayAfterAnother_ConflictsWithNothing() =>
        Assert.That(Conflicts([July], New(Standard.From("2026-08-01"), 8), New(Standard with { Project = "Bridge" }, 9)), Is.EqualTo("- -"));

    [Test]
    public void Raise_EndsTheOldRateAndBeginsTheNewOne() =>
        Assert.That(Conflicts([Standard], New(Standard.From("2026-08-01"), 9), Move(0, Standard, July)), Is.EqualTo("- -"));

    [Test]
    public void TwoRates_CanSwapTheirDays()
    {
        var august = Standard.From("2026-08-01");

        Assert.That(Conflicts([July, august], Move(0, July, august), Move(1, august, July)), Is.EqualTo("- -"));
    }

    [Test]
    public void TwoItems_OnTheSameDay_AreBothRefused() => Assert.That(Conflicts([], New(July, 8), New(Standard.From("2026-07-31"), 9)), Is.EqualTo("9 8"));

    [Test]
    public void RefusedItem_KeepsItsOldDays_AndRefusesTheItemThatNeedsThem()
    {
        var august = Standard.From("2026-08-01", "2026-08-31");
        var september = Standard.From("2026-09-01");

        Assert.That(Conflicts([July, august, september], Move(0, July, september), New(July, 9), Move(1, august, august)), Is.EqualTo("2 0 -"));
    }

    private static Move<PayRateDays> New(PayRateTerms terms, int number) => new(null, PayRateDays.Of(Id(number), terms));

    private static Move<PayRateDays> Move(int number, PayRateTerms old, PayRateTerms terms) => new(PayRateDays.Of(Id(number), old), PayRateDays.Of(Id(number), terms));

    private static string Conflicts(PayRateTerms[] there, params IReadOnlyList<Move<PayRateDays>> moves)
    {
        var changed = moves.Select(move => move.Old?.PayRateId).ToHashSet();
        var unchanged = there.Select((terms, number) => PayRateDays.Of(Id(number), terms)).Where(days => !changed.Contains(days.PayRateId));
        return string.Join(' ', PayRateDays.FindConflicts(unchanged, moves).Select(conflict => conflict is null ? "-" : $"{Number(conflict.With!.PayRateId)}"));
    }

    private static int Number(Guid id) => int.Parse(id.ToString("N")[..8], System.Globalization.NumberStyles.HexNumber, null);
}
