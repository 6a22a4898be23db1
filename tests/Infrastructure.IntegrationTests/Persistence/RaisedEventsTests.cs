using Microsoft.EntityFrameworkCore;
using Payroll.Domain.AuditEvents;
using Payroll.Domain.Codes;
using Payroll.Domain.Employees;
using Payroll.Domain.PayGroups;
using Payroll.Domain.PayRates;
using Payroll.Domain.Timesheets;
using Payroll.Infrastructure.IntegrationTests.Employees;
using Payroll.Infrastructure.Persistence;

namespace Payroll.Infrastructure.IntegrationTests.Persistence;

/// <summary>Whatever is saved through the context leaves its audit events, though nobody asks for them.</summary>
public sealed class RaisedEventsTests
{
    private static readonly DateOnly Christmas = new(2026, 12, 25);

    private EmployeeDatabase database = null!;
    private int seen;

    private DateTimeOffset Now => database.Clock.Now;

    [SetUp]
    public async Task StartAsync()
    {
        database = await EmployeeDatabase.StartAsync();
        seen = (await EventsAsync()).Count;
    }

    [TearDown]
    public async Task StopAsync() => await database.DisposeAsync();

    [Test]
    public async Task Founding_IsOneEvent_BesideItsFirstKey() =>
        Assert.That((await EventsAsync()).Take(2).Select(entry => entry.Action), Is.EqualTo(new[] { "organization.created", "api_key.created" }));

    [Test]
    public async Task Entity_AddedChangedAndRemoved_LeavesAnEventEach()
    {
        await using var db = database.CreateDbContext();
        var holiday = Holiday.Declare(Guid.CreateVersion7(Now), db.OrganizationId, Christmas, "Christmas", null, Now);
        db.Holidays.Add(holiday);
        await db.SaveChangesAsync();
        holiday.Update(Christmas, "Christmas Day", Now);
        await db.SaveChangesAsync();
        await db.SaveChangesAsync();
        db.Holidays.Remove(holiday);
        await db.SaveChangesAsync();

        var events = await NewAsync();
        Assert.That(events.Select(entry => entry.Action), Is.EqualTo(new[] { "holiday.created", "holiday.updated", "holiday.removed" }));
        Assert.That(events.Select(entry => (entry.Resource, entry.ResourceId)), Is.All.EqualTo(("holiday", holiday.Id)));
        Assert.That(events[1].Details, Is.EqualTo("""{"date":"2026-12-25","changed":"name"}"""));
    }

    [TestCase(30)]
    [TestCase(300)]
    public async Task Rows_InsertedInBulk_LeaveTheirEvents(int count)
    {
        await using var db = database.CreateDbContext();

        await db.SerializableAsync(
            async token =>
            {
                await db.InsertManyAsync(Holidays(db, count), token);
                return true;
            },
            CancellationToken.None);

        var events = await NewAsync();
        Assert.That(events.Select(entry => entry.Action), Is.EqualTo(Enumerable.Repeat("holiday.created", count)));
        Assert.That(events.Select(entry => entry.Sequence), Is.EqualTo(Enumerable.Range(1, count).Select(number => (long)number + seen - count)));
    }

    [Test]
    public async Task Changes_BeforeRowsInsertedInBulk_LeaveTheirEventsFirst()
    {
        await database.ApplyAsync(Items.Person("a"));
        await NewAsync();
        await using var db = database.CreateDbContext();
        await db.SerializableAsync(
            async token =>
            {
                var employee = await db.Employees.SingleAsync(token);
                employee.Update(employee.Identity, employee.Details with { SuperFund = null }, Now);
                await db.SaveChangesAsync(token);
                await db.InsertManyAsync(Holidays(db, 2), token);
                return true;
            },
            CancellationToken.None);

        Assert.That((await NewAsync()).Select(entry => entry.Action), Is.EqualTo(new[] { AuditActions.SuperFundChanged, "holiday.created", "holiday.created" }));
    }

    [Test]
    public async Task Transaction_ThatFails_LeavesNeitherRowsNorEvents()
    {
        await using var db = database.CreateDbContext();

        Assert.That(
            () => db.SerializableAsync<bool>(
                async token =>
                {
                    await db.InsertManyAsync(Holidays(db, 3), token);
                    throw new IOException();
                },
                CancellationToken.None),
            Throws.TypeOf<IOException>());

        Assert.That(await NewAsync(), Is.Empty);
    }

    [Test]
    public async Task Change_ThatIsForgotten_LeavesNone()
    {
        await using var db = database.CreateDbContext();
        db.Holidays.AddRange(Holidays(db, 1));
        db.Raise(TimesheetEvent.Approved(Guid.Empty, Now, 1, Christmas, Christmas));
        db.ClearTracking();
        await db.SaveChangesAsync();

        Assert.That(await NewAsync(), Is.Empty);
    }

    [Test]
    public async Task ChangesOfOneThing_SavedTogether_AreOneEvent()
    {
        await using var db = database.CreateDbContext();
        var code = await db.EarningCodes.SingleAsync(code => code.Code == "commission");
        code.Rename("Meals", Now);
        code.Become(CodeStatus.Retired, Now);
        await db.SaveChangesAsync();

        Assert.That((await NewAsync()).Single().Details, Is.EqualTo("""{"code":"commission","changed":"name, status"}"""));
    }

    [Test]
    public async Task HoursOfAnEmployee_SavedTogether_AreOneEvent_WhicheverWayTheyAreWritten()
    {
        await database.ApplyAsync(Items.Person("a"));
        var employee = await database.ReadAsync("a");
        await NewAsync();
        await using var db = database.CreateDbContext();
        await db.SerializableAsync(
            async token =>
            {
                db.TimesheetEntries.Add(Entry(db, employee, 1));
                await db.InsertManyAsync([Entry(db, employee, 3), Entry(db, employee, 2)], token);
                return true;
            },
            CancellationToken.None);

        Assert.That((await NewAsync()).Single().Details, Is.EqualTo("""{"entries":"3","from":"2026-06-01","to":"2026-06-03"}"""));
    }

    [Test]
    public async Task Employment_AddedChangedAndDropped_LeavesAnEventEach()
    {
        await database.ApplyAsync(Items.Person("a"));
        Assert.That((await NewAsync()).Select(entry => entry.Action), Does.Contain(AuditActions.EmploymentCreated));
        await using var db = database.CreateDbContext();
        var employee = await db.Employees.Include(one => one.Employments).SingleAsync();
        employee.ChangeTerms(Guid.CreateVersion7(Now), new(2026, 7, 1), terms => terms with { Classification = "Other" }, Now);
        employee.ChangeTerms(Guid.CreateVersion7(Now), new(2026, 6, 1), terms => terms with { WorkingDays = WorkingDays.MondayToFriday }, Now);
        await db.SaveChangesAsync();
        db.Employments.RemoveRange(employee.End(new(2026, 6, 15), null, Now));
        await db.SaveChangesAsync();

        Assert.That(
            (await NewAsync()).Select(entry => entry.Action),
            Is.EqualTo(new[] { AuditActions.EmploymentCreated, AuditActions.EmploymentUpdated, AuditActions.EmployeeEnded, AuditActions.EmploymentRemoved }));
    }

    [Test]
    public async Task Rate_RemovedWithItsEmployee_IsPartOfThatEvent()
    {
        await database.ApplyAsync(Items.Person("a"));
        await using var db = database.CreateDbContext();
        var employee = await db.Employees.Include(one => one.Employments).SingleAsync();
        var rate = PayRate.Create(
            Guid.CreateVersion7(Now), db.OrganizationId, new() { Name = "Own", EmployeeId = employee.Id, Unit = PayRateUnit.Hour, Amount = 1, EffectiveFrom = Christmas }, Now);
        db.PayRates.Add(rate);
        await db.SaveChangesAsync();
        await NewAsync();
        db.Employments.RemoveRange(employee.Employments);
        db.PayRates.Remove(rate);
        db.Employees.Remove(employee);
        await db.SaveChangesAsync();

        Assert.That((await NewAsync()).Select(entry => entry.Action), Is.EqualTo(new[] { AuditActions.EmployeeRemoved }));
    }

    private List<Holiday> Holidays(PayrollDbContext db, int count) => [.. Enumerable.Range(0, count)
        .Select(number => Holiday.Declare(Guid.CreateVersion7(Now), db.OrganizationId, Christmas.AddDays(number), "A day off", null, Now))];

    private TimesheetEntry Entry(PayrollDbContext db, Employee employee, int day) => TimesheetEntry.Create(
        Guid.CreateVersion7(Now), db.OrganizationId, new() { EmployeeId = employee.Id, Date = new(2026, 6, day), GivenMinutes = 60, Status = TimesheetStatus.Approved }, null, Now);

    private async Task<List<AuditEvent>> EventsAsync()
    {
        await using var db = database.CreateDbContext();
        return await db.AuditEvents.AsNoTracking().OrderBy(entry => entry.Sequence).ToListAsync();
    }

    private async Task<List<AuditEvent>> NewAsync()
    {
        var events = (await EventsAsync()).Skip(seen).ToList();
        seen += events.Count;
        return events;
    }
}
