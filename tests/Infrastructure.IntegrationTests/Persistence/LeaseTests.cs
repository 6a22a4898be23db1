using Payroll.Domain.PayGroups;
using Payroll.Domain.Timesheets;
using Payroll.Infrastructure.IntegrationTests.Employees;

namespace Payroll.Infrastructure.IntegrationTests.Persistence;

/// <summary>A context from the pool has nothing of the request that had it before.</summary>
public sealed class LeaseTests
{
    private static readonly DateOnly Christmas = new(2026, 12, 25);

    private EmployeeDatabase database = null!;

    [SetUp]
    public async Task StartAsync() => database = await EmployeeDatabase.StartAsync();

    [TearDown]
    public async Task StopAsync() => await database.DisposeAsync();

    [Test]
    public async Task Reset_ForgetsRowsEventsAndCountersThatWereNeverSaved()
    {
        await using var db = database.CreateDbContext();
        var organization = db.OrganizationId;
        var (changes, events) = (await db.PayrollChangesAsync(CancellationToken.None), db.AuditEvents.Count());
        db.Holidays.Add(Holiday.Declare(Guid.CreateVersion7(database.Clock.Now), organization, Christmas, "Christmas", null, database.Clock.Now));
        db.Raise(TimesheetEvent.Approved(Guid.Empty, database.Clock.Now, 1, Christmas, Christmas));
        db.NotePayrollChange([]);

        db.Reset();
        Assert.That(db.OrganizationId, Is.EqualTo(Guid.Empty));
        db.SetTenant(organization);
        await db.SerializableAsync(token => db.SaveChangesAsync(token), CancellationToken.None);

        Assert.That(db.Holidays.Count(), Is.Zero);
        Assert.That((await db.PayrollChangesAsync(CancellationToken.None), db.AuditEvents.Count()), Is.EqualTo((changes, events)));
    }
}
