using Payroll.Application.Employees;
using Payroll.Application.Employees.Imports;
using Payroll.Domain.AuditEvents;
using Payroll.Domain.Employees;

namespace Payroll.Infrastructure.IntegrationTests.Employees;

public sealed class EmployeeBatchTests
{
    private EmployeeDatabase _database;

    [SetUp]
    public async Task StartAsync() => _database = await EmployeeDatabase.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _database.DisposeAsync();

    [Test]
    public async Task Apply_OfNewPeople_TakesThemOn()
    {
        var outcomes = await _database.ApplyAsync(Items.Person("a"), Items.Person("b") with { BankAccount = default, WorkingDays = default });

        Assert.That(outcomes, Has.All.TypeOf<EmployeeOutcome.Created>());
        var (one, other) = (await _database.ReadAsync("a"), await _database.ReadAsync("b"));
        Assert.That((one.Version, one.Employments[0].Classification, one.BankAccount?.AccountNumberLast4), Is.EqualTo((1, "Carpenter", "7890")));
        Assert.That(other.Employments[0].Terms.WorkingDays.ToList(), Has.Count.EqualTo(5));
        Assert.That(await _database.NotesAsync(one.Id), Is.EqualTo(new[] { AuditActions.BankAccountChanged, AuditActions.SuperFundChanged }));
        Assert.That(await _database.NotesAsync(other.Id), Is.EqualTo(new[] { AuditActions.SuperFundChanged }));
    }

    [Test]
    public async Task Apply_OfTheSameSetAgain_ChangesNothing()
    {
        ItemFields[] set = [Items.Person("a"), Us("b"), Items.Person("c") with { WorkingDays = new(null), Classification = new(null), SuperFund = new(null) }];
        await _database.ApplyAsync(set);
        var ids = new[] { await _database.ReadAsync("a"), await _database.ReadAsync("b"), await _database.ReadAsync("c") }.Select(person => person.Id).ToList();
        var notes = await _database.NotesAsync(ids[1]);
        await _database.PayAsync("a", Items.Start);
        await _database.EndAsync("a", new(2026, 6, 10));

        var again = await _database.ApplyAsync(set);

        Assert.That(again, Is.EqualTo(ids.Select((id, index) => new EmployeeOutcome.Unchanged(index, id))), "Though the days are paid, and one has left.");
        Assert.That((await _database.ReadAsync("b")).Version, Is.EqualTo(1));
        Assert.That(await _database.NotesAsync(ids[1]), Is.EqualTo(notes));
    }

    [Test]
    public async Task Apply_OfOtherTermsAndDetails_ChangesWhatIsGiven()
    {
        await _database.ApplyAsync(Items.Person("a"));

        var outcome = await ApplyOneAsync(new ItemFields
        {
            ExternalId = "a",
            LastName = "Roe",
            PayGroup = EmployeeDatabase.OtherGroup,
            EffectiveFrom = new DateOnly(2026, 6, 15),
            BirthDate = new(null),
            BankAccount = new BankAccountRequest { RoutingNumber = "2" },
        });

        var person = await _database.ReadAsync("a");
        Assert.That(outcome, Is.TypeOf<EmployeeOutcome.Updated>());
        Assert.That((person.LastName, person.FirstName, person.BirthDate, person.SuperFund?.Name), Is.EqualTo(("Roe", "Jane", (DateOnly?)null, "Fund")));
        Assert.That((person.BankAccount?.RoutingNumber, person.BankAccount?.AccountNumberLast4), Is.EqualTo(("2", "7890")));
        Assert.That(person.Employments.Select(dated => (dated.EffectiveFrom, dated.Classification)), Is.EqualTo(new[] { (Items.Start, "Carpenter"), (new DateOnly(2026, 6, 15), "Carpenter") }));
        Assert.That(await _database.NotesAsync(person.Id), Is.EqualTo(new[] { AuditActions.BankAccountChanged, AuditActions.SuperFundChanged, AuditActions.BankAccountChanged }));
    }

    [Test]
    public async Task Apply_OfANewPersonWithoutWhatIsNeeded_NamesEachMember()
    {
        var rejected = (EmployeeOutcome.Rejected)await ApplyOneAsync(new ItemFields { ExternalId = "a", FirstName = " ", Email = default });

        Assert.That(Problems(rejected), Is.EqualTo(new[]
        {
            "first_name: required", "last_name: required", "email: required", "employment_type: required", "pay_group: required", "start_date: required",
        }));
    }

    [TestCase("a")]
    [TestCase("new")]
    public async Task Apply_WithUnknownAndDisagreeingMembers_IsRejectedAsAlone(string externalId)
    {
        await _database.ApplyAsync(Items.Person("a"));
        var item = Items.Person(externalId);

        var outcomes = await Task.WhenAll(
            ApplyOneAsync(item with { PayGroup = "nowhere", EmploymentType = "nothing" }),
            ApplyOneAsync(item with { PaySchedule = "monthly" }),
            ApplyOneAsync(item with { WorkingDays = new([DayOfWeek.Monday, DayOfWeek.Monday]) }),
            ApplyOneAsync(item with { BirthDate = Items.Start }),
            ApplyOneAsync(item with { EffectiveFrom = new DateOnly(2026, 5, 1) }),
            ApplyOneAsync(item with { Tax = new TaxRequest { TaxFreeThreshold = true } }));

        Assert.That(outcomes.SelectMany(Problems), Is.EquivalentTo(new[]
        {
            "pay_group: unknown_reference", "employment_type: unknown_reference", "pay_schedule: inconsistent", "working_days: duplicate",
            "birth_date: inconsistent", "effective_from: inconsistent", "tax: inconsistent",
        }));
    }

    [Test]
    public async Task Apply_WithExternalIdsThatDifferInCase_TakesOnBoth()
    {
        var outcomes = await _database.ApplyAsync(Items.Person(" a "), Items.Person("A", "other@example.com"));

        Assert.That(outcomes, Has.All.TypeOf<EmployeeOutcome.Created>());
        Assert.That((await _database.ReadAsync("a")).Id, Is.Not.EqualTo((await _database.ReadAsync("A")).Id));
    }

    private static ItemFields Us(string externalId) => Items.Person(externalId) with
    {
        PayGroup = EmployeeDatabase.UsGroup,
        BankAccount = new BankAccountRequest { AccountNumber = "000123456789", RoutingNumber = "021000021", AccountType = BankAccountType.Savings },
        Tax = new TaxRequest { FilingStatus = FilingStatus.Single, SocialSecurityNumber = "518-27-3649" },
    };

    private static IEnumerable<string> Problems(EmployeeOutcome outcome) =>
        outcome is EmployeeOutcome.Rejected rejected ? rejected.Errors.Select(error => $"{error.Field}: {error.Code}") : [];

    private async Task<EmployeeOutcome> ApplyOneAsync(ItemFields item) => (await _database.ApplyAsync(item)).Single();
}
