using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using Payroll.Domain.PayGroups;
using Payroll.Domain.PayRates;

namespace Payroll.Infrastructure.Persistence.Configurations;

internal sealed class PayRateConfiguration : IEntityTypeConfiguration<PayRate>
{
    public void Configure(EntityTypeBuilder<PayRate> table)
    {
        table.IsResource();
        table.Property(row => row.Name).HasMaxLength(Text.NameLength);
        table.Property(row => row.ExternalId).HasMaxLength(Text.ExternalIdLength);
        table.Property(row => row.Classification).HasMaxLength(Text.NameLength);
        table.Property(row => row.Project).HasMaxLength(Text.NameLength);
        table.Property(row => row.Unit).IsWord();
        table.Property(row => row.Amount).HasPrecision(19, PayRateRules.AmountDecimals);
        table.Property(row => row.HoursPerDay).HasPrecision(19, PayRateRules.HoursDecimals);
        table.HasIndex(row => new { row.OrganizationId, row.ExternalId }).IsUnique().HasDatabaseName(UniqueIndexes.PayRateExternalId);
        table.HasIndex(row => new { row.OrganizationId, row.EmployeeId, row.EffectiveFrom }).HasDatabaseName("ix_pay_rates_employee");
        table.HasIndex(row => new { row.OrganizationId, row.Classification, row.EffectiveFrom }).HasDatabaseName("ix_pay_rates_classification");
        table.HasOne<Employee>().WithMany()
            .HasForeignKey(row => new { row.OrganizationId, row.EmployeeId }).OnDelete(DeleteBehavior.NoAction);
        table.HasOne<EmploymentType>().WithMany()
            .HasForeignKey(row => new { row.OrganizationId, row.EmploymentTypeId }).OnDelete(DeleteBehavior.NoAction);
        table.Ignore(row => row.Terms);
        table.Ignore(row => row.Key);
    }
}
