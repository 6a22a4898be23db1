using Payroll.Infrastructure.Persistence;

namespace Payroll.Infrastructure.IntegrationTests.Employees;

public sealed class EmployeeReaderTests
{
    private EmployeeDatabase database = null!;

    [SetUp]
    public async Task StartAsync() => database = await EmployeeDatabase.StartAsync();

    [TearDown]
    public async Task StopAsync() => await database.DisposeAsync();

    [Test]
    public async Task Find_GivesTheEmployeeWithEmployments_InOneQuery()
    {
        await database.ApplyAsync(Items.Person("E-1"));
        var expected = await database.ReadAsync("E-1");
        await using var db = database.CreateDbContext();
        database.Queries.Take();

        var found = await new EmployeeReader(db).FindAsync(expected.Id, CancellationToken.None);

        Assert.That(database.Queries.Take(), Has.Count.EqualTo(1));
        Assert.That(found, Is.Not.Null);
        Assert.That(found!.Email, Is.EqualTo(expected.Email));
        Assert.That(found.Employments.Select(one => one.Id), Is.EqualTo(expected.Employments.Select(one => one.Id)).And.Not.Empty);
        Assert.That(db.ChangeTracker.Entries(), Is.Empty);
    }

    [Test]
    public async Task Find_AsAnotherOrganization_GivesNothing()
    {
        await database.ApplyAsync(Items.Person("E-1"));
        var employee = await database.ReadAsync("E-1");
        await using var db = database.CreateDbContext();
        var reader = new EmployeeReader(db);
        Assert.That(await reader.FindAsync(employee.Id, CancellationToken.None), Is.Not.Null);

        db.SetTenant(Guid.CreateVersion7(database.Clock.Now));

        Assert.That(await reader.FindAsync(employee.Id, CancellationToken.None), Is.Null);
    }
}
