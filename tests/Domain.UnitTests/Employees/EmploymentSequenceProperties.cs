using FsCheck;
using FsCheck.Fluent;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using static Payroll.Domain.UnitTests.Employees.People;

namespace Payroll.Domain.UnitTests.Employees;

/// <summary>Whatever is done to somebody's employments in whatever order, each day has one employment or none.</summary>
public sealed class EmploymentSequenceProperties
{
    private const int Horizon = 90;
    private static readonly DateOnly FirstDay = Day("2026-06-01");

    private enum Act
    {
        ChangeTerms,
        End,
        Rehire,
        StartOn,
    }

    private sealed record Step(Act Act, int Day, int Terms);

    private static Gen<Step> Steps { get; } =
        from act in Gen.Elements(Enum.GetValues<Act>())
        from day in Gen.Choose(0, Horizon - 10)
        from terms in Gen.Choose(0, 3)
        select new Step(act, day, terms);

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public Property Employments_AfterAnySteps_NeverOverlapAndOnlyTheLastIsOpen() => Prop.ForAll(Steps.ListOf().ToArbitrary(), steps =>
    {
        var employee = Begin();
        var number = 100;
        foreach (var step in steps) Take(employee, step, number++);

        var dated = employee.Employments;
        Assert.That(dated, Is.Not.Empty);
        Assert.That(dated.Where(e => e.EffectiveTo < e.EffectiveFrom), Is.Empty);
        Assert.That(dated.SkipLast(1).Zip(dated.Skip(1)).Where(pair => !(pair.First.EffectiveTo < pair.Second.EffectiveFrom)), Is.Empty);
        Assert.That((employee.StartDate, employee.EndDate), Is.EqualTo((dated[0].EffectiveFrom, dated[^1].EffectiveTo)));
    });

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public Property EachStep_OfAnySequence_ChangesOnlyTheDaysThatItNames() => Prop.ForAll(Steps.ListOf().ToArbitrary(), steps =>
    {
        var employee = Begin();
        var number = 100;
        foreach (var step in steps)
        {
            var (before, version) = (Days(employee), employee.Version);
            var wasTaken = Take(employee, step, number++);
            var after = Days(employee);

            Assert.That(after, Is.EqualTo(wasTaken ? Expected(before, after, step) : before), $"{step}");
            Assert.That(employee.Version, wasTaken ? Is.InRange(version, version + 1) : Is.EqualTo(version));
            Assert.That(employee.Version > version || before.SequenceEqual(after), "A change is a new version.");
        }
    });

    /// <summary>The days after a step, from the days before; where a change stops is taken from the days after, and checked to be one stretch.</summary>
    private static string?[] Expected(string?[] before, string?[] after, Step step)
    {
        var expected = before.ToArray();
        var terms = $"{step.Terms}";
        switch (step.Act)
        {
            case Act.ChangeTerms:
                for (var day = step.Day; day < Horizon && before[day] == before[step.Day] && after[day] == terms; day++) expected[day] = terms;
                Assert.That(after[step.Day], Is.EqualTo(terms));
                break;
            case Act.Rehire:
                Array.Fill(expected, terms, step.Day, Horizon - step.Day);
                break;
            case Act.End:
                var last = Array.FindLastIndex(before, day => day is not null);
                for (var day = last + 1; day <= step.Day; day++) expected[day] = before[last];
                Array.Fill(expected, null, step.Day + 1, Horizon - step.Day - 1);
                break;
            case Act.StartOn:
                var first = Array.FindIndex(before, day => day is not null);
                for (var day = step.Day; day < first; day++) expected[day] = before[first];
                Array.Fill(expected, null, 0, step.Day);
                break;
        }

        return expected;
    }

    private static Employee Begin() => Hire(start: $"{FirstDay.AddDays(20):O}", classification: "0");

    private static bool Take(Employee employee, Step step, int number)
    {
        var day = FirstDay.AddDays(step.Day);
        try
        {
            switch (step.Act)
            {
                case Act.ChangeTerms: employee.ChangeTerms(Id(number), day, As($"{step.Terms}"), Later); break;
                case Act.End: employee.End(day, null, Later); break;
                case Act.Rehire: employee.Rehire(Id(number), day, Terms($"{step.Terms}"), Later); break;
                case Act.StartOn: employee.StartOn(day, Later); break;
            }

            return true;
        }
        catch (DomainRuleException)
        {
            return false;
        }
    }

    /// <summary>What the person is employed as, day by day; null: not at all.</summary>
    private static string?[] Days(Employee employee) => Enumerable.Range(0, Horizon)
        .Select(day => FirstDay.AddDays(day))
        .Select(day => employee.Employments.SingleOrDefault(e => e.EffectiveFrom <= day && (e.EffectiveTo is null || day <= e.EffectiveTo))?.Classification)
        .ToArray();
}
