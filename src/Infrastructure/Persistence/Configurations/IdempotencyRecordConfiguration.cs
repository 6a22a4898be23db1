using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Payroll.Application.Common.Idempotency;

namespace Payroll.Infrastructure.Persistence.Configurations;

internal sealed class IdempotencyRecordConfiguration : IEntityTypeConfiguration<IdempotencyRecord>
{
    public void Configure(EntityTypeBuilder<IdempotencyRecord> table)
    {
        table.HasOrganizationKey(row => new { row.OrganizationId, row.Fingerprint });
        table.Property(row => row.Fingerprint).HasMaxLength(32).IsFixedLength();
        table.Property(row => row.Answer).IsUnicode(false);
        table.HasIndex(row => row.CreatedAt);
    }
}
