using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;
using Payroll.Domain.PayGroups;

namespace Payroll.Infrastructure.Persistence.Configurations;

internal sealed class EmploymentTypeConfiguration : IEntityTypeConfiguration<EmploymentType>
{
    public void Configure(EntityTypeBuilder<EmploymentType> table)
    {
        table.IsResource();
        table.Property(row => row.Code).IsCode();
        table.Property(row => row.Name).HasMaxLength(Text.NameLength);
        table.Property(row => row.TaxTreatment).HasSnakeCaseText();
        table.HasIndex(row => new { row.OrganizationId, row.Code }).IsUnique().HasDatabaseName(UniqueIndexes.EmploymentTypeCode);
    }
}

internal sealed class PayScheduleConfiguration : IEntityTypeConfiguration<PaySchedule>
{
    public void Configure(EntityTypeBuilder<PaySchedule> table)
    {
        table.IsResource();
        table.Property(row => row.Code).IsCode();
        table.Property(row => row.Name).HasMaxLength(Text.NameLength);
        table.Property(row => row.Frequency).HasSnakeCaseText();
        table.Property(row => row.PayDateAdjustment).HasSnakeCaseText();
        table.HasIndex(row => new { row.OrganizationId, row.Code }).IsUnique().HasDatabaseName(UniqueIndexes.PayScheduleCode);
        table.Ignore(row => row.Calendar);
    }
}

internal sealed class PayGroupConfiguration : IEntityTypeConfiguration<PayGroup>
{
    public void Configure(EntityTypeBuilder<PayGroup> table)
    {
        table.IsResource();
        table.Property(row => row.Code).IsCode();
        table.Property(row => row.Name).HasMaxLength(Text.NameLength);
        table.Property(row => row.Jurisdiction).HasSnakeCaseText();
        table.Property(row => row.Currency).HasMaxLength(3).IsUnicode(false);
        table.Property(row => row.TimeZone).HasMaxLength(64).IsUnicode(false);
        table.Property(row => row.WeekStartsOn).HasSnakeCaseText();
        table.Property(row => row.SalaryDivisor).HasSnakeCaseText();
        table.Property(row => row.LargeChangePercent).HasPrecision(9, PayGroup.LargeChangeDecimals);
        table.HasIndex(row => new { row.OrganizationId, row.Code }).IsUnique().HasDatabaseName(UniqueIndexes.PayGroupCode);
        table.HasOne(row => row.PaySchedule).WithMany()
            .HasForeignKey(row => new { row.OrganizationId, row.PayScheduleId }).OnDelete(DeleteBehavior.NoAction);
        table.Ignore(row => row.Terms);
    }
}
