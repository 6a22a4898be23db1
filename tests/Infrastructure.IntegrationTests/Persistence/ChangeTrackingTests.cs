using Microsoft.EntityFrameworkCore;
using Payroll.Infrastructure.IntegrationTests.Employees;
using Payroll.Infrastructure.Persistence.Configurations;

namespace Payroll.Infrastructure.IntegrationTests.Persistence;

/// <summary>A save looks at the tracked rows once, and writes the values that have changed.</summary>
public sealed class ChangeTrackingTests
{
    [Test]
    public async Task ASave_LooksForChangesOnce([Values] bool inATransaction)
    {
        await using var database = await EmployeeDatabase.StartAsync();
        await database.ApplyAsync(Items.People(3));
        await using var db = database.CreateDbContext();
        var looks = 0;
        db.ChangeTracker.DetectingAllChanges += (_, _) => looks++;

        await SaveAsync();
        Assert.That(looks, Is.EqualTo(1));
        Assert.That(await db.Employees.AsNoTracking().Select(employee => employee.LastName).Distinct().SingleAsync(), Is.EqualTo("Changed"));
        Assert.That(db.ChangeTracker.AutoDetectChangesEnabled, Is.True);

        async Task SaveAsync()
        {
            foreach (var employee in await db.Employees.ToListAsync())
                employee.Update(employee.Identity with { LastName = "Changed" }, employee.Details, database.Clock.Now.AddHours(1));
            looks = 0;
            if (inATransaction) await db.SerializableAsync(token => db.SaveChangesAsync(token), CancellationToken.None);
            else await db.SaveChangesAsync(CancellationToken.None);
        }
    }

    [Test]
    public void AJsonValue_ThatIsTheSameObject_IsComparedWithoutWritingIt()
    {
        using var db = new Table();
        var comparer = db.Model.FindEntityType(typeof(Row))!.FindProperty(nameof(Row.Value))!.GetValueComparer();
        var value = new Counted();

        Assert.That(comparer.Equals(value, value), Is.True);
        Assert.That(value.Reads, Is.Zero);
        Assert.That(comparer.Equals(value, new Counted()), Is.True);
        Assert.That(value.Reads, Is.EqualTo(1));
    }

    private sealed class Table : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite("Data Source=:memory:");

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Row>().Property(row => row.Value).IsJson();
    }

    private sealed class Row
    {
        public int Id { get; set; }

        public Counted Value { get; set; } = new();
    }

    private sealed class Counted
    {
        public int Text => Reads++ * 0;

        [System.Text.Json.Serialization.JsonIgnore]
        public int Reads { get; private set; }
    }
}
