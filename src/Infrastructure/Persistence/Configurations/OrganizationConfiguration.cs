using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Payroll.Domain.Common;
using Payroll.Domain.Organizations;

namespace Payroll.Infrastructure.Persistence.Configurations;

internal sealed class OrganizationConfiguration : IEntityTypeConfiguration<Organization>
{
    public void Configure(EntityTypeBuilder<Organization> table)
    {
        table.HasKey(row => row.Id);
        table.Property(row => row.Id).ValueGeneratedNever();
        table.Property(row => row.Version).IsConcurrencyToken();
        table.Property(row => row.Name).HasMaxLength(Text.NameLength);
        table.Property(row => row.LegalName).HasMaxLength(Text.NameLength);
        table.Property(row => row.Abn).HasMaxLength(11);
        table.Property(row => row.Ein).HasMaxLength(10);
        table.Property(row => row.Address).IsJson();
        table.Property<long>(ChangeSequence.Column);
        table.HasIndex(ChangeSequence.Column);
    }
}
