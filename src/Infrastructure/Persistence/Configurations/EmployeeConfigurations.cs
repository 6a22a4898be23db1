using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using Payroll.Domain.PayGroups;

namespace Payroll.Infrastructure.Persistence.Configurations;

internal sealed class EmployeeConfiguration : IEntityTypeConfiguration<Employee>
{
    public void Configure(EntityTypeBuilder<Employee> table)
    {
        table.IsResource();
        table.Property(row => row.ExternalId).HasMaxLength(Text.ExternalIdLength);
        table.Property(row => row.FirstName).HasMaxLength(Text.NameLength);
        table.Property(row => row.LastName).HasMaxLength(Text.NameLength);
        table.Property(row => row.Email).HasMaxLength(EmailAddress.MaxLength);
        table.Property(row => row.EmailNormalized).HasMaxLength(EmailAddress.MaxLength);
        table.Property(row => row.SearchText).HasMaxLength(1000);
        table.Property(row => row.EndReason).HasMaxLength(Text.DescriptionLength);
        table.Property(row => row.BankAccount).IsJson();
        table.Property(row => row.Tax).IsJson();
        table.Property(row => row.ProtectedTaxNumber).HasMaxLength(400).IsUnicode(false);
        table.Property(row => row.SuperFund).IsJson();
        table.HasIndex(row => new { row.OrganizationId, row.EmailNormalized }).IsUnique().HasDatabaseName(UniqueIndexes.EmployeeEmail);
        table.HasIndex(row => new { row.OrganizationId, row.ExternalId }).IsUnique().HasDatabaseName(UniqueIndexes.EmployeeExternalId);
        table.HasMany(row => row.Employments).WithOne()
            .HasForeignKey(row => new { row.OrganizationId, row.EmployeeId }).OnDelete(DeleteBehavior.NoAction);
        table.Navigation(row => row.Employments).HasField("employments").UsePropertyAccessMode(PropertyAccessMode.Field);
        table.Ignore(row => row.StartDate);
        table.Ignore(row => row.EndDate);
        table.Ignore(row => row.Identity);
        table.Ignore(row => row.Details);
    }
}

internal sealed class EmploymentConfiguration : IEntityTypeConfiguration<Employment>
{
    public void Configure(EntityTypeBuilder<Employment> table)
    {
        table.HasOrganizationKey(row => new { row.OrganizationId, row.Id });
        table.Property(row => row.Classification).HasMaxLength(Text.NameLength);
        table.Property(row => row.WorkingDaysMask);
        table.HasIndex(row => new { row.OrganizationId, row.EmployeeId, row.EffectiveFrom }).IsUnique().HasDatabaseName("ux_employments_effective_from");
        table.HasIndex(row => new { row.OrganizationId, row.PayGroupId, row.EffectiveFrom }).HasDatabaseName("ix_employments_pay_group");
        table.HasOne<PayGroup>().WithMany()
            .HasForeignKey(row => new { row.OrganizationId, row.PayGroupId }).OnDelete(DeleteBehavior.NoAction);
        table.HasOne<EmploymentType>().WithMany()
            .HasForeignKey(row => new { row.OrganizationId, row.EmploymentTypeId }).OnDelete(DeleteBehavior.NoAction);
        table.Ignore(row => row.Terms);
    }
}
