using Microsoft.EntityFrameworkCore;
using Payroll.Domain.Common;

namespace Payroll.Architecture.Tests.Samples;

/// <summary>A model that breaks every rule of the database.</summary>
internal sealed class LooseDatabase() : DbContext(new DbContextOptionsBuilder<LooseDatabase>().UseSqlite("Data Source=:memory:").Options)
{
    public DbSet<LooseParent> Parents => Set<LooseParent>();

    public DbSet<LooseChild> Children => Set<LooseChild>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<LooseParent>().HasKey(row => row.Id);
        modelBuilder.Entity<LooseParent>().Property(row => row.Email).HasMaxLength(451);
        modelBuilder.Entity<LooseParent>().HasIndex(row => row.Email);
        modelBuilder.Entity<LooseChild>().HasKey(row => row.Code);
        modelBuilder.Entity<LooseChild>().HasOne<LooseParent>().WithMany().HasForeignKey(row => row.ParentId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class LooseParent : IOrganizationOwned
{
    public Guid Id { get; init; }

    public Guid OrganizationId { get; init; }

    public required string Email { get; init; }

    public decimal Amount { get; init; }
}

internal sealed class LooseChild
{
    public required string Code { get; init; }

    public Guid ParentId { get; init; }
}
