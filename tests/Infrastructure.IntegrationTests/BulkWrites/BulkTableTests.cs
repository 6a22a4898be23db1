using Microsoft.EntityFrameworkCore;
using Payroll.Domain.Employees;
using Payroll.Infrastructure.BulkWrites;
using Payroll.Infrastructure.IntegrationTests.Persistence;
using Payroll.Infrastructure.Persistence;

namespace Payroll.Infrastructure.IntegrationTests.BulkWrites;

/// <summary>What would be left out of a row is refused, not forgotten.</summary>
public sealed class BulkTableTests
{
    [Test]
    public void Rows_WithPartsOfTheirOwn_AreRefused()
    {
        using var db = new Parts();

        Assert.That(() => BulkTable.Of<Whole>(db), Throws.TypeOf<NotSupportedException>());
        Assert.That(() => BulkTable.Of<Several>(db), Throws.TypeOf<NotSupportedException>());
        Assert.That(BulkTable.Of<Plain>(db).Names, Is.EqualTo("Id, Name"));
    }

    [Test]
    public void Rows_ThatReferToOtherRows_AreTaken()
    {
        using var db = Contexts.Of(DatabaseProvider.Sqlite);

        Assert.That(BulkTable.Of<Employee>(db).Name, Is.EqualTo("employees"));
    }

    private sealed class Parts : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite("Data Source=:memory:");

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Plain>();
            modelBuilder.Entity<Whole>().OwnsOne(whole => whole.Part);
            modelBuilder.Entity<Several>().OwnsMany(several => several.Parts);
        }
    }

    private sealed class Plain
    {
        public int Id { get; set; }

        public string Name { get; set; } = "";
    }

    private sealed class Whole
    {
        public int Id { get; set; }

        public Part? Part { get; set; }
    }

    private sealed class Several
    {
        public int Id { get; set; }

        public List<Part> Parts { get; } = [];
    }

    private sealed class Part
    {
        public string Name { get; set; } = "";
    }
}
