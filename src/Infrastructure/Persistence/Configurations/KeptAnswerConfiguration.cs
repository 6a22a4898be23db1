using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Payroll.Domain.Common;

namespace Payroll.Infrastructure.Persistence.Configurations;

internal sealed class KeptAnswerConfiguration : IEntityTypeConfiguration<KeptAnswer>
{
    public void Configure(EntityTypeBuilder<KeptAnswer> table)
    {
        table.HasOrganizationKey(row => new { row.OrganizationId, row.Fingerprint });
        table.Property(row => row.Fingerprint).HasMaxLength(32).IsFixedLength();
        table.Property(row => row.Answer).IsUnicode(false);
        table.HasIndex(row => row.KeptAt);
    }
}
