using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Codes;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using Payroll.Domain.PayGroups;
using Payroll.Domain.PayRates;
using Payroll.Domain.PayRules;

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
        table.Property(row => row.Unit).HasSnakeCaseText();
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

internal sealed class PayRuleSetConfiguration : IEntityTypeConfiguration<PayRuleSet>
{
    public void Configure(EntityTypeBuilder<PayRuleSet> table)
    {
        table.ToTable("pay_rules");
        table.IsResource();
        table.Property(row => row.Code).IsCode();
        table.Property(row => row.Name).HasMaxLength(Text.NameLength);
        table.Property(row => row.Project).HasMaxLength(Text.NameLength);
        table.Property(row => row.Scope).HasMaxLength(PayRuleSet.ScopeLength);
        table.Property(row => row.Rules).IsJson();
        table.HasIndex(row => new { row.OrganizationId, row.Code, row.EffectiveFrom }).IsUnique().HasDatabaseName(UniqueIndexes.PayRuleCode);
        table.HasIndex(row => new { row.OrganizationId, row.Scope, row.EffectiveFrom }).IsUnique().HasDatabaseName(UniqueIndexes.PayRuleScope);
        table.HasOne<PayGroup>().WithMany().HasForeignKey(row => new { row.OrganizationId, row.PayGroupId }).OnDelete(DeleteBehavior.NoAction);
        table.Ignore(row => row.Terms);
    }
}

internal sealed class EarningCodeConfiguration : IEntityTypeConfiguration<EarningCode>
{
    public void Configure(EntityTypeBuilder<EarningCode> table)
    {
        table.IsResource();
        table.Property(row => row.Code).IsCode();
        table.Property(row => row.Name).HasMaxLength(Text.NameLength);
        table.Property(row => row.Kind).HasSnakeCaseText();
        table.Property(row => row.Status).HasSnakeCaseText();
        table.HasIndex(row => new { row.OrganizationId, row.Code }).IsUnique().HasDatabaseName(UniqueIndexes.EarningCode);
        table.Ignore(row => row.IsRetired);
        table.Ignore(row => row.IsNamedByCalculation);
        table.Ignore(row => row.Treatment);
        table.Ignore(row => row.Snapshot);
    }
}

internal sealed class CostCodeConfiguration : IEntityTypeConfiguration<CostCode>
{
    public void Configure(EntityTypeBuilder<CostCode> table)
    {
        table.IsResource();
        table.Property(row => row.Code).IsCode();
        table.Property(row => row.Name).HasMaxLength(Text.NameLength);
        table.Property(row => row.Status).HasSnakeCaseText();
        table.HasIndex(row => new { row.OrganizationId, row.Code }).IsUnique().HasDatabaseName(UniqueIndexes.CostCode);
        table.HasOne(row => row.Parent).WithMany()
            .HasForeignKey(row => new { row.OrganizationId, row.ParentId }).OnDelete(DeleteBehavior.NoAction);
        table.Ignore(row => row.IsRetired);
    }
}

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
