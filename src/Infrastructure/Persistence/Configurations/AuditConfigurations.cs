using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Payroll.Domain.AuditEvents;

namespace Payroll.Infrastructure.Persistence.Configurations;

internal sealed class AuditEventConfiguration : IEntityTypeConfiguration<AuditEvent>
{
    public void Configure(EntityTypeBuilder<AuditEvent> table)
    {
        table.HasOrganizationKey(row => new { row.OrganizationId, row.Id });
        table.HasIndex(row => new { row.OrganizationId, row.Sequence }).IsUnique();
        table.Property(row => row.Action).HasMaxLength(80).IsUnicode(false);
        table.Property(row => row.Resource).HasMaxLength(40).IsUnicode(false);
        table.Property(row => row.Address).HasMaxLength(64).IsUnicode(false);
        table.Property(row => row.SealVersion).HasMaxLength(16).IsUnicode(false);
        table.Property(row => row.Seal).HasMaxLength(32);
    }
}

internal sealed class AuditHeadConfiguration : IEntityTypeConfiguration<AuditHead>
{
    public void Configure(EntityTypeBuilder<AuditHead> table)
    {
        table.HasOrganizationKey(row => row.OrganizationId);
        table.Property(row => row.Seal).HasMaxLength(32);
        table.Property(row => row.HeadSealVersion).HasMaxLength(16).IsUnicode(false);
        table.Property(row => row.HeadSeal).HasMaxLength(32);
        // Two transactions that write for one organization at once, which nothing should let happen, don't both extend the chain.
        table.Property(row => row.Sequence).IsConcurrencyToken();
    }
}
