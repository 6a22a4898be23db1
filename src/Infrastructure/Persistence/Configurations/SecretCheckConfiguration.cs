using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Payroll.Infrastructure.Persistence.Startup;

namespace Payroll.Infrastructure.Persistence.Configurations;

internal sealed class SecretCheckConfiguration : IEntityTypeConfiguration<SecretCheck>
{
    public void Configure(EntityTypeBuilder<SecretCheck> table)
    {
        table.HasKey(row => row.Label);
        table.Property(row => row.Label).HasMaxLength(80).IsUnicode(false);
        table.Property(row => row.CheckValue).HasMaxLength(32);
    }
}
