using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayCalculation.Time;
using Payroll.Domain.PayRates;
using Payroll.Domain.PayRules;
using static Payroll.Domain.UnitTests.PayCalculation.Pricing.Week;

namespace Payroll.Domain.UnitTests.PayCalculation.Pricing;

/// <summary>A line names the figures of the entries that it follows from, where it pays for no segments of time.</summary>
public sealed class LineInputTests
{
    [Test]
    public void Allowance_NamesTheEntriesThatItIsPaidFor()
    {
        var travel = new AllowanceRule { Name = "Travel", Basis = AllowanceBasis.Daily, Amount = 25 };
        var laundry = new AllowanceRule { Name = "Laundry", Basis = AllowanceBasis.Hourly, Amount = 1 };
        var car = new AllowanceRule { Name = "Car", Basis = AllowanceBasis.Distance, Amount = 0.9m };
        var (first, second) = (Timed(Monday, "08:00", "10:00").Under(travel, laundry, car), Timed(Monday, "12:00", "15:00").Under(travel, laundry, car) with { DistanceKm = 30 });
        Assert.Multiple(() =>
        {
            Assert.That(InputsOf("Travel", first, second), Is.EqualTo(new[] { new LineInput(first.Id, "minutes", 120) }), "the first entry of the date has it");
            Assert.That(InputsOf("Laundry", first, second), Is.EqualTo(new[] { new LineInput(first.Id, "minutes", 120), new LineInput(second.Id, "minutes", 180) }));
            Assert.That(InputsOf("Car", first, second), Is.EqualTo(new[] { new LineInput(second.Id, "distance_km", 30) }));
        });
    }

    [Test]
    public void TopUp_NamesTheHoursOfItsDate()
    {
        var entry = Hours(Monday, 2.5m).Under(new MinimumEngagementRule { Name = "Call-out", Hours = 4 });
        Assert.That(InputsOf("Call-out", entry, Hours(Friday, 8)), Is.EqualTo(new[] { new LineInput(entry.Id, "minutes", 150) }));
    }

    [Test]
    public void Premium_NamesTheHoursOfItsWeek()
    {
        var (paid, open) = (Hours(Monday, 22, 20).Under(RegularRateAfter40) with { IsPaid = true }, Hours(Friday, 22, 20).Under(RegularRateAfter40));
        Assert.That(
            InputsOf("FLSA overtime", paid, open, Hours(Monday.AddDays(7), 8)),
            Is.EqualTo(new[] { new LineInput(paid.Id, "minutes", 1320), new LineInput(open.Id, "minutes", 1320) }));
    }

    [Test]
    public void Units_AreNamed_AndLinesOfTimeHaveTheirSegments()
    {
        var piece = new WorkRate(Guid.Empty, 1, PayRateUnit.Unit, 2.25m, null, 5, Monday, PayRateStep.Employee);
        var entry = Hours(Monday, 4) with { Rate = piece, Units = 10 };
        Assert.That(InputsOf("Ordinary hours", entry), Is.EqualTo(new[] { new LineInput(entry.Id, "units", 10) }));
        Assert.That(InputsOf("Ordinary hours", Hours(Monday, 4)), Is.Empty);
    }

    private static IReadOnlyList<LineInput> InputsOf(string description, params WorkEntry[] entries) =>
        Price(entries).Lines.Single(line => line.Description == description).Inputs;
}
