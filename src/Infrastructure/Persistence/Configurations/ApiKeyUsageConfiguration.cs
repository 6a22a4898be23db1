using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Payroll.Domain.ApiKeys;

namespace Payroll.Infrastructure.Persistence.Configurations;

internal sealed class ApiKeyUsageConfiguration : IEntityTypeConfiguration<ApiKeyUsage>
{
    public void Configure(EntityTypeBuilder<ApiKeyUsage> table)
    {
        table.HasOrganizationKey(row => new { row.OrganizationId, row.ApiKeyId, row.Hour, row.Class });
        table.Property(row => row.Class).HasMaxLength(ApiKeyUsage.ClassLength).IsUnicode(false);
        table.HasOne<ApiKey>().WithMany().HasForeignKey(row => new { row.OrganizationId, row.ApiKeyId }).OnDelete(DeleteBehavior.NoAction);
    }
}
