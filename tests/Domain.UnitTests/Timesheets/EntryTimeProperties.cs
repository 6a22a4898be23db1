using FsCheck;
using FsCheck.Fluent;
using Payroll.Domain.Common;
using Payroll.Domain.Timesheets;
using static Payroll.Domain.UnitTests.Timesheets.EntryTimes;

namespace Payroll.Domain.UnitTests.Timesheets;

/// <summary>Whatever a batch says, entries of an employee neither overlap nor make more than 24 hours on a date afterwards.</summary>
public sealed class EntryTimeProperties
{
    private const int Hours = 72;

    private sealed record Plan(List<EntryTime> There, List<Move<EntryTime>> Moves);

    private static Gen<EntryTime> Time(int number) =>
        from isTimed in Gen.Elements(true, true, false)
        from employee in Gen.Choose(1, 2)
        from at in Gen.Choose(0, Hours - 1)
        from hours in Gen.Choose(1, 14)
        select (isTimed ? Timed(number, at, hours) : Untimed(number, hours, at / 24)).Of(employee);

    private static Gen<Plan> Plans { get; } =
        from count in Gen.Choose(0, 12)
        from moved in Gen.Choose(1, 12)
        from there in Gen.CollectToList(Enumerable.Range(1, count), Time)
        from wanted in Gen.CollectToList(Enumerable.Range(101, moved), Time)
        select PlanOf(there, wanted);

    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public Property Entries_AfterAnyBatch_NeverOverlapNorFillMoreThanADay() => Prop.ForAll(Plans.ToArbitrary(), plan => AssertSound(After(plan.There, plan.Moves)));

    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public Property Conflicts_InAnyOrder_AreTheSame() => Prop.ForAll(Plans.ToArbitrary(), Gen.Shuffle(Enumerable.Range(0, 12).ToArray()).ToArbitrary(), (plan, order) =>
    {
        var shuffled = order.Where(at => at < plan.Moves.Count).Select(at => plan.Moves[at]).ToList();

        Assert.That(Refused(plan with { Moves = shuffled }), Is.EquivalentTo(Refused(plan)));
    });

    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public Property Batch_WhoseEndIsSound_HasNoConflicts() => Prop.ForAll(Plans.ToArbitrary(), plan =>
    {
        var good = plan.Moves.Except(Refused(plan)).ToList();
        var back = good.Where(move => move.Old is not null).Select(move => new Move<EntryTime>(move.New, move.Old!)).ToList();
        var created = good.Where(move => move.Old is null).Select(move => move.New).ToHashSet();

        Assert.That(Find(plan.There, good), Is.All.Null, "Without the refused items all others are good.");
        Assert.That(Find([.. After(plan.There, good).Where(time => !created.Contains(time))], back), Is.All.Null, "And so is the way back.");
    });

    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public Property RefusedItem_Overlaps_WithWhatItNames() => Prop.ForAll(Plans.ToArbitrary(), plan =>
    {
        foreach (var (move, conflict) in plan.Moves.Zip(Find(plan.There, plan.Moves)).Where(pair => pair.Second?.With is not null))
        {
            var (one, other) = (move.New, conflict!.With!);
            Assert.That(one.EmployeeId == other.EmployeeId && one.StartsAt < other.EndsAt && other.StartsAt < one.EndsAt, $"{move} {conflict}");
        }
    });

    private static List<Move<EntryTime>> Refused(Plan plan) => plan.Moves.Zip(Find(plan.There, plan.Moves)).Where(pair => pair.Second is not null).Select(pair => pair.First).ToList();

    // Those that fit beside those before them are there; the wanted ones are new, or change one of those.
    private static Plan PlanOf(List<EntryTime> times, List<EntryTime> wanted)
    {
        var there = new List<EntryTime>();
        foreach (var time in times.Where(time => Find(there, [New(time)])[0] is null)) there.Add(time);
        return new Plan(there, wanted.Select((time, number) => number < there.Count ? there[number].To(time) : New(time)).ToList());
    }

    private static void AssertSound(IReadOnlyCollection<EntryTime> times)
    {
        foreach (var employee in times.GroupBy(time => time.EmployeeId))
        {
            var timed = employee.Where(time => time.StartsAt is not null).OrderBy(time => time.StartsAt).ToList();
            Assert.That(timed.Zip(timed.Skip(1)).Where(pair => pair.First.EndsAt > pair.Second.StartsAt), Is.Empty);
            Assert.That(employee.GroupBy(time => time.Date).Select(date => date.Sum(time => time.Minutes)), Is.All.LessThanOrEqualTo(1440));
        }
    }
}
