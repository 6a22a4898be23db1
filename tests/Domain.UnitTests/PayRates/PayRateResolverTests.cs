using Payroll.Domain.PayRates;
using static Payroll.Domain.UnitTests.PayRates.Rates;

namespace Payroll.Domain.UnitTests.PayRates;

/// <summary>The order in which a rate is looked for, row by row. Jane is a full-time rigger; the work is of 10 July 2026.</summary>
public sealed class PayRateResolverTests
{
    private static readonly PayRateQuestion Work = new(Jane, "Rigger", FullTime, null, null, Day("2026-07-10"));
    private static readonly PayRateQuestion AsForeman = Work with { Classification = "Foreman" };
    private static readonly PayRateQuestion OnTheBridge = Work with { Project = "Bridge" };

    // What each amount is for can be read from it in the cases below.
    private static readonly PayRateTerms OfJane = Standard with { Amount = 42 };
    private static readonly PayRateTerms OfRiggers = Standard with { EmployeeId = null, Classification = "Rigger", Amount = 40 };
    private static readonly PayRateTerms OfForemen = Standard with { EmployeeId = null, Classification = "Foreman", Amount = 46 };
    private static readonly PayRateTerms OfJaneAsRigger = Standard with { Classification = "Rigger", Amount = 43 };
    private static readonly PayRateTerms OfJaneAsForeman = Standard with { Classification = "Foreman", Amount = 48 };
    private static readonly PayRateTerms OfJoe = Standard with { EmployeeId = Joe, Amount = 99 };

    private static IEnumerable<TestCaseData> Found()
    {
        // The steps.
        yield return Case(Work, 43, PayRateStep.EmployeeInClassification, OfJaneAsRigger, OfJaneAsForeman, OfJane, OfRiggers, OfForemen, OfJoe);
        yield return Case(AsForeman, 48, PayRateStep.EmployeeInClassification, OfJaneAsRigger, OfJaneAsForeman, OfJane, OfRiggers, OfForemen, OfJoe);
        yield return Case(AsForeman, 46, PayRateStep.HigherDuties, OfJaneAsRigger, OfJane, OfRiggers, OfForemen, OfJoe);
        yield return Case(Work, 42, PayRateStep.Employee, OfJaneAsForeman, OfJane, OfRiggers, OfForemen, OfJoe);
        yield return Case(AsForeman, 42, PayRateStep.Employee, OfJaneAsRigger, OfJane, OfRiggers, OfJoe);
        yield return Case(Work, 40, PayRateStep.OwnClassification, OfJaneAsForeman, OfRiggers, OfForemen, OfJoe);
        yield return Case(AsForeman, 40, PayRateStep.OwnClassification, OfJaneAsRigger, OfRiggers, OfJoe);

        // An entry that names the person's own classification is no higher duties.
        yield return Case(Work with { Classification = "Rigger" }, 43, PayRateStep.EmployeeInClassification, OfJaneAsRigger, OfJane, OfRiggers);
        yield return Case(Work with { Classification = "Rigger" }, 42, PayRateStep.Employee, OfJane, OfRiggers);
        yield return Case(Work with { Classification = "Rigger" }, 40, PayRateStep.OwnClassification, OfRiggers);

        // Nobody says what the person is.
        yield return Case(Work with { OwnClassification = null }, 42, PayRateStep.Employee, OfJaneAsRigger, OfJane, OfRiggers);
        yield return Case(AsForeman with { OwnClassification = null }, 46, PayRateStep.HigherDuties, OfJane, OfRiggers, OfForemen);

        // Within a step: project and type, project, type, neither.
        PayRateTerms both = OfJane with { Project = "Bridge", EmploymentTypeId = FullTime, Amount = 4 }, project = OfJane with { Project = "Bridge", Amount = 3 };
        var type = OfJane with { EmploymentTypeId = FullTime, Amount = 2 };
        yield return Case(OnTheBridge, 4, PayRateStep.Employee, OfJane, type, project, both);
        yield return Case(OnTheBridge, 3, PayRateStep.Employee, OfJane, type, project);
        yield return Case(OnTheBridge, 2, PayRateStep.Employee, OfJane, type);
        yield return Case(OnTheBridge, 42, PayRateStep.Employee, OfJane);

        // What a rate names it is for alone.
        yield return Case(Work, 2, PayRateStep.Employee, OfJane, type, project, both);
        yield return Case(Work with { Project = "Tunnel" }, 2, PayRateStep.Employee, OfJane, type, project, both);
        yield return Case(OnTheBridge with { EmploymentTypeId = Casual }, 3, PayRateStep.Employee, OfJane, type, project, both);
        yield return Case(Work with { EmploymentTypeId = Casual }, 42, PayRateStep.Employee, OfJane, type, project, both);
        yield return Case(Work with { Project = "bridge" }, 42, PayRateStep.Employee, OfJane, project);

        // An earlier step wins, however much a later one names.
        yield return Case(OnTheBridge, 42, PayRateStep.Employee, OfJane, OfRiggers with { Project = "Bridge", EmploymentTypeId = FullTime });

        // The work date picks the rate; both ends are days on which it holds.
        PayRateTerms june = OfJane.From("2026-06-01", "2026-07-09"), july = (OfJane with { Amount = 44 }).From("2026-07-10", "2026-07-10"), then = (OfJane with { Amount = 45 }).From("2026-07-11");
        yield return Case(Work with { WorkDate = Day("2026-07-09") }, 42, PayRateStep.Employee, june, july, then);
        yield return Case(Work, 44, PayRateStep.Employee, june, july, then);
        yield return Case(Work with { WorkDate = Day("2026-07-11") }, 45, PayRateStep.Employee, june, july, then);
        // One that names more and holds on another day is not in the way.
        yield return Case(OnTheBridge, 42, PayRateStep.Employee, OfJane, both.From("2026-07-11"));
        yield return Case(Work, 40, PayRateStep.OwnClassification, OfJane.From("2026-07-11"), OfRiggers);

        static TestCaseData Case(PayRateQuestion question, decimal amount, PayRateStep step, params PayRateTerms[] rates) => new(question, amount, step, rates);
    }

    private static IEnumerable<TestCaseData> PassedOver()
    {
        yield return Case(Work, "EmployeeInClassification: NoRate, HigherDuties: NotHigherDuties, Employee: NoRate, OwnClassification: NoRate");
        yield return Case(Work, "EmployeeInClassification: NoRate, HigherDuties: NotHigherDuties, Employee: NoRate, OwnClassification: NoRate", OfJoe, OfForemen);
        yield return Case(
            AsForeman,
            "EmployeeInClassification: OtherWork, HigherDuties: NotInForce, Employee: OtherWork, OwnClassification: NotInForce",
            OfJaneAsForeman with { Project = "Bridge" },
            OfForemen.From("2026-07-11"),
            OfJane with { EmploymentTypeId = Casual },
            (OfRiggers with { Project = "Bridge" }).From("2026-07-01", "2026-07-09"),
            OfRiggers.From("2026-07-01", "2026-07-09"));
        yield return Case(
            Work with { OwnClassification = null },
            "EmployeeInClassification: NoClassification, HigherDuties: NotHigherDuties, Employee: NoRate, OwnClassification: NoClassification",
            OfRiggers,
            OfJaneAsRigger);
        yield return Case(AsForeman, "EmployeeInClassification: NoRate, HigherDuties: NoRate", OfJane, OfRiggers, OfJaneAsRigger);
        yield return Case(Work, "", OfJaneAsRigger);

        static TestCaseData Case(PayRateQuestion question, string passedOver, params PayRateTerms[] rates) => new(question, passedOver, rates);
    }

    [TestCaseSource(nameof(Found))]
    public void Resolve_TakesTheFirstInTheOrder(PayRateQuestion question, decimal amount, PayRateStep step, PayRateTerms[] rates)
    {
        foreach (var order in new[] { rates, rates.Reverse().ToArray() })
        {
            var choice = Over(order).Resolve(question);

            Assert.That((choice.Rate?.Amount, choice.Step), Is.EqualTo(((decimal?)amount, (PayRateStep?)step)));
            Assert.That(choice.PassedOver.Select(passed => passed.Step), Is.EqualTo(Enum.GetValues<PayRateStep>().TakeWhile(one => one != step)));
        }
    }

    [TestCaseSource(nameof(PassedOver))]
    public void Resolve_SaysWhyAStepGaveNone(PayRateQuestion question, string passedOver, PayRateTerms[] rates) => Assert.That(
        string.Join(", ", Over(rates).Resolve(question).PassedOver.Select(passed => $"{passed.Step}: {passed.Gap}")), Is.EqualTo(passedOver));

    [Test]
    public void Resolve_WithoutAnyRate_HasNoneAndNoStep() =>
        Assert.That(Over(OfJoe).Resolve(Work) is { Rate: null, Step: null, PassedOver.Count: 4 });

    [Test]
    public void Resolve_OfHigherDuties_PaysThem()
    {
        // 8 hours of a person at 42, in a classification at 46.
        var choice = Over(OfJane, OfForemen).Resolve(AsForeman);

        Assert.That(8 * choice.Rate!.Amount, Is.EqualTo(368.00m));
    }

    // The tables of docs/calculation.md, "What an hour is worth".
    [TestCase("2026-07-10", null, null, false, "C", PayRateStep.Employee)]
    [TestCase("2026-07-10", null, "Bridge", false, "B", PayRateStep.Employee)]
    [TestCase("2026-07-10", "Foreman", null, false, "E", PayRateStep.HigherDuties)]
    [TestCase("2026-07-11", "Foreman", null, false, "C", PayRateStep.Employee)]
    [TestCase("2026-07-10", null, "Tunnel", true, "A", PayRateStep.Employee)]
    [TestCase("2026-06-30", null, null, false, null, null)]
    public void Resolve_OfTheExampleInTheDocuments_IsAsTheySay(
        string day, string? classification, string? project, bool isCasual, string? expected, PayRateStep? step)
    {
        var work = Work with { Classification = classification, Project = project, EmploymentTypeId = isCasual ? Casual : FullTime, WorkDate = Day(day) };

        var choice = Over(
            OfJane with { Name = "A" },
            OfJane with { Name = "B", Project = "Bridge", Amount = 44 },
            OfJane with { Name = "C", EmploymentTypeId = FullTime, Amount = 43 },
            OfRiggers with { Name = "D" },
            OfForemen.From("2026-07-01", "2026-07-10") with { Name = "E" }).Resolve(work);

        Assert.That((choice.Rate?.Name, choice.Step), Is.EqualTo((expected, step)));
    }

    [Test]
    public void Resolver_OfRatesThatShareADay_IsAFault() => Assert.Throws<ArgumentException>(() => Over(OfJane, OfJane.From("2027-01-01")));

    private static PayRateResolver Over(params PayRateTerms[] rates) => new(rates.Select((terms, i) => Create(terms, 100 + i)).ToList());
}
