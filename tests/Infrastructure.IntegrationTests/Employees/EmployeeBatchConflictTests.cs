using Payroll.Application.Employees;
using Payroll.Application.Employees.Imports;
using Payroll.Domain.Common;

namespace Payroll.Infrastructure.IntegrationTests.Employees;

/// <summary>What would be 409 alone, and what an item that fails leaves behind: nothing.</summary>
public sealed class EmployeeBatchConflictTests
{
    private EmployeeDatabase _database;

    [SetUp]
    public async Task StartAsync()
    {
        _database = await EmployeeDatabase.StartAsync();
        await _database.ApplyAsync(Items.Person("a"), Items.Person("b"));
    }

    [TearDown]
    public async Task StopAsync() => await _database.DisposeAsync();

    [Test]
    public async Task Apply_WithAnEmailThatIsTaken_IsAConflictWithWhoHasIt()
    {
        var owner = (await _database.ReadAsync("a")).Id;

        var outcomes = await _database.ApplyAsync(Items.Person("c", "A@EXAMPLE.com"), new ItemFields { ExternalId = "b", Email = "A@example.com" }, new ItemFields { ExternalId = "a", Email = "A@example.COM" });

        Assert.That(Taken(outcomes[0]), Is.EqualTo(owner));
        Assert.That(Taken(outcomes[1]), Is.EqualTo(owner));
        Assert.That(outcomes[2], Is.TypeOf<EmployeeOutcome.Updated>(), "Their own, in other case.");
    }

    [Test]
    public async Task Apply_WithAnEmailOfAnEarlierItem_IsAConflictThatNamesTheItem()
    {
        var outcomes = await _database.ApplyAsync(Items.Person("c", "same@example.com"), Items.Person("d", "SAME@example.com"), new ItemFields { ExternalId = "b", Email = "same@example.com" });

        Assert.That(outcomes[0], Is.TypeOf<EmployeeOutcome.Created>());
        Assert.That(outcomes.Skip(1).Select(Taken), Is.All.Null, "Who is not taken on yet has no id that could be looked up.");
        Assert.That(outcomes.Skip(1).Select(outcome => ((EmployeeOutcome.Conflict)outcome).Message), Is.All.Contain("'c'"));
    }

    [Test]
    public async Task Apply_WithAnEmailThatAnEarlierItemGaveUp_TakesIt()
    {
        var outcomes = await _database.ApplyAsync(
            new ItemFields { ExternalId = "a", Email = "new@example.com" }, new ItemFields { ExternalId = "b", Email = "a@example.com" }, Items.Person("c", "b@example.com"));

        Assert.That(outcomes.Select(outcome => outcome.GetType()), Is.EqualTo(new[]
        {
            typeof(EmployeeOutcome.Updated), typeof(EmployeeOutcome.Updated), typeof(EmployeeOutcome.Created),
        }));
        Assert.That((await _database.ReadAsync("c")).Email, Is.EqualTo("b@example.com"));
    }

    [Test]
    public async Task Apply_OfAnItemThatFailsLate_LeavesTheEmployeeAsTheyWere()
    {
        var before = await _database.ReadAsync("b");
        var notes = await _database.NotesAsync(before.Id);
        var change = new ItemFields
        {
            ExternalId = "b",
            FirstName = "Joan",
            PayGroup = EmployeeDatabase.OtherGroup,
            EffectiveFrom = new DateOnly(2026, 6, 15),
            SuperFund = new SuperFundRequest { Name = "Another" },
            BankAccount = new(null),
        };

        var taken = await _database.ApplyAsync(new ItemFields { ExternalId = "a", FirstName = "Ann" }, change with { Email = "a@example.com" });
        var wrong = await _database.ApplyAsync(change with { Tax = new TaxRequest { TaxFreeThreshold = true } });

        Assert.That(taken[1], Is.TypeOf<EmployeeOutcome.Conflict>());
        Assert.That(wrong[0], Is.TypeOf<EmployeeOutcome.Rejected>());
        var after = await _database.ReadAsync("b");
        Assert.That((after.Version, after.FirstName, after.SuperFund, after.BankAccount), Is.EqualTo((before.Version, "Jane", before.SuperFund, before.BankAccount)));
        Assert.That(after.Employments.Select(dated => (dated.Id, dated.EffectiveTo, dated.Terms)), Is.EqualTo(before.Employments.Select(dated => (dated.Id, dated.EffectiveTo, dated.Terms))));
        Assert.That(await _database.NotesAsync(before.Id), Is.EqualTo(notes));
        Assert.That((await _database.ReadAsync("a")).FirstName, Is.EqualTo("Ann"), "The others are saved all the same.");
    }

    [Test]
    public async Task Apply_OfOtherTermsForPaidDays_IsAConflict()
    {
        await _database.PayAsync("a", Items.Start);

        var outcomes = await _database.ApplyAsync(
            new ItemFields { ExternalId = "a", PayGroup = EmployeeDatabase.OtherGroup, EffectiveFrom = Items.Start }, new ItemFields { ExternalId = "b", PayGroup = EmployeeDatabase.OtherGroup });
        var start = await _database.ApplyAsync(new ItemFields { ExternalId = "a", StartDate = new DateOnly(2026, 5, 1) });

        Assert.That(Paid(outcomes[0]), Is.EqualTo("effective_from"));
        Assert.That(outcomes[1], Is.TypeOf<EmployeeOutcome.Updated>());
        Assert.That(Paid(start[0]), Is.EqualTo("start_date"));
    }

    [Test]
    public async Task Apply_OfOtherTermsOfWhatIsPaidToItsEnd_IsAConflict()
    {
        await _database.PayAsync("a", Items.Start);
        await _database.EndAsync("a", new(2026, 6, 14));

        var outcomes = await _database.ApplyAsync(new ItemFields { ExternalId = "a", Classification = "Foreman" }, new ItemFields { ExternalId = "b", Classification = "Foreman" });

        Assert.That(((EmployeeOutcome.Conflict)outcomes[0]).Code, Is.EqualTo(ErrorCodes.InvalidState));
        Assert.That(outcomes[1], Is.TypeOf<EmployeeOutcome.Updated>());
    }

    [Test]
    public async Task Apply_OfOtherTermsOfSomebodyWhoHasLeft_AsksForTheDay()
    {
        await _database.EndAsync("a", new(2026, 6, 5));
        _database.Clock.Now = _database.Clock.Now.AddDays(7);

        var outcomes = await _database.ApplyAsync(new ItemFields { ExternalId = "a", Classification = "Foreman" });

        Assert.That(((EmployeeOutcome.Rejected)outcomes[0]).Errors.Select(error => $"{error.Field}: {error.Code}"), Is.EqualTo(new[] { "effective_from: required" }));
    }

    [Test]
    public async Task Apply_OfOtherTermsWithoutADay_LeavesPaidDaysAsTheyWerePaid()
    {
        await _database.PayAsync("a", Items.Start);
        await _database.PayAsync("a", new(2026, 6, 15));

        await _database.ApplyAsync(new ItemFields { ExternalId = "a", Classification = "Foreman" });

        Assert.That((await _database.ReadAsync("a")).Employments.Select(dated => dated.EffectiveFrom), Is.EqualTo(new[] { Items.Start, new DateOnly(2026, 6, 29) }));
    }

    private static Guid? Taken(EmployeeOutcome outcome)
    {
        var conflict = (EmployeeOutcome.Conflict)outcome;
        Assert.That((conflict.Field, conflict.Code), Is.EqualTo(("email", ErrorCodes.EmployeeAlreadyExists)));
        return conflict.ConflictsWith;
    }

    private static string Paid(EmployeeOutcome outcome)
    {
        var conflict = (EmployeeOutcome.Conflict)outcome;
        Assert.That(conflict.Code, Is.EqualTo(ErrorCodes.InvalidState));
        return conflict.Field;
    }
}
