using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;
using Payroll.Domain.PayRates;

namespace Payroll.Infrastructure.Persistence.Configurations;

internal sealed class EarningCodeConfiguration : IEntityTypeConfiguration<EarningCode>
{
    public void Configure(EntityTypeBuilder<EarningCode> table)
    {
        table.IsResource();
        table.Property(row => row.Code).HasMaxLength(Text.CodeLength).IsUnicode(false);
        table.Property(row => row.Name).HasMaxLength(Text.NameLength);
        table.Property(row => row.Kind).IsWord();
        table.Property(row => row.Status).IsWord();
        table.HasIndex(row => new { row.OrganizationId, row.Code }).IsUnique().HasDatabaseName(UniqueIndexes.EarningCode);
        table.Ignore(row => row.IsRetired);
        table.Ignore(row => row.IsNamedByCalculation);
        table.Ignore(row => row.Treatment);
        table.Ignore(row => row.Meaning);
    }
}

internal sealed class CostCodeConfiguration : IEntityTypeConfiguration<CostCode>
{
    public void Configure(EntityTypeBuilder<CostCode> table)
    {
        table.IsResource();
        table.Property(row => row.Code).HasMaxLength(Text.CodeLength).IsUnicode(false);
        table.Property(row => row.Name).HasMaxLength(Text.NameLength);
        table.Property(row => row.Status).IsWord();
        table.HasIndex(row => new { row.OrganizationId, row.Code }).IsUnique().HasDatabaseName(UniqueIndexes.CostCode);
        table.HasOne(row => row.Parent).WithMany()
            .HasForeignKey(row => new { row.OrganizationId, row.ParentId }).OnDelete(DeleteBehavior.NoAction);
        table.Ignore(row => row.IsRetired);
    }
}
