using FsCheck;
using FsCheck.Fluent;
using Payroll.Domain.PayCalculation.Earnings;
using static Payroll.Domain.UnitTests.PayCalculation.Salaries.Salary;

namespace Payroll.Domain.UnitTests.PayCalculation.Salaries;

/// <summary>What holds of any period that is split.</summary>
public sealed class SalaryProperties
{
    private static readonly Arbitrary<(decimal Salary, int[] Cuts, int PayPeriods)> AnySplit = (
        from salary in Gen.Choose(0, 400_000_000).Select(cents => cents / 1_000m)
        from cuts in Gen.Choose(2, 14).ListOf()
        from payPeriods in Gen.Elements(52, 53, 26, 27, 24, 12)
        select (salary, cuts.Append(1).Append(15).Distinct().Order().ToArray(), payPeriods)).ToArbitrary();

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public Property Parts_SumToTheWhole_WithinHalfACentEach() => Prop.ForAll(AnySplit, split =>
    {
        // Each part has a classification of its own, and so a line of its own.
        var parts = split.Cuts.Zip(split.Cuts.Skip(1), (from, to) => Days(from, to - 1, Rate(split.Salary), $"Level {from}")).ToArray();
        var lines = Lines(Input(parts) with { PayPeriods = split.PayPeriods });
        var whole = split.Salary / split.PayPeriods;
        Assert.That(lines, Has.Count.EqualTo(parts.Count(part => Enumerable.Range(part.From.Day, part.To.Day - part.From.Day + 1).Any(day => day is not (6 or 7 or 13 or 14)))));
        Assert.That(Math.Abs(lines.Sum(line => line.Amount.Amount) - whole), Is.LessThanOrEqualTo((0.005m * lines.Count) + 0.000001m));
        Assert.That(lines.All(line => line.Amount.HasWholeCents && line.Amount.Amount >= 0));
    });

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public Property TwoPayGroups_PayEachDayOnce() => Prop.ForAll(AnySplit, split =>
    {
        var at = split.Cuts[split.Cuts.Length / 2] is 1 or 15 ? 8 : split.Cuts[split.Cuts.Length / 2];
        var before = Lines(Input(Days(1, at - 1, Rate(split.Salary)), Without(at, 14, SalaryDayState.OtherPayGroup)));
        var after = Lines(Input(Without(1, at - 1, SalaryDayState.OtherPayGroup), Days(at, 14, Rate(split.Salary))));
        Assert.That(Math.Abs(before.Concat(after).Sum(line => line.Amount.Amount) - (split.Salary / 26)), Is.LessThanOrEqualTo(0.010001m));
    });

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public Property UnpaidLeave_NeverPaysMore_NorBelowNothing() => Prop.ForAll(AnySplit, Gen.Choose(0, 1440).ListOf().ToArbitrary(), (split, minutes) =>
    {
        var input = Input(Days(1, 14, Rate(split.Salary)));
        var leave = minutes.Select((some, at) => Leave(1 + (at % 14), 0) with { Minutes = some }).ToList();
        var (whole, less) = (Lines(input).Single().Amount, Lines(input with { UnpaidLeave = leave }).Single().Amount);
        Assert.That(less.Amount, Is.InRange(0m, whole.Amount));
    });
}
