using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;
using Payroll.Domain.PayRates;

namespace Payroll.Infrastructure.Persistence.Configurations;

internal sealed class HolidayConfiguration : IEntityTypeConfiguration<Holiday>
{
    public void Configure(EntityTypeBuilder<Holiday> table)
    {
        table.IsResource();
        table.Property(row => row.Name).HasMaxLength(Text.NameLength);
        table.HasIndex(row => new { row.OrganizationId, row.Date, row.HoldsFor }).IsUnique().HasDatabaseName(UniqueIndexes.HolidayDate);
        table.HasOne(row => row.PayGroup).WithMany()
            .HasForeignKey(row => new { row.OrganizationId, row.PayGroupId }).OnDelete(DeleteBehavior.NoAction);
    }
}
