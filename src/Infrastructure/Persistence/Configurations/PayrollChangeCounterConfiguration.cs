using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Payroll.Infrastructure.Persistence.Configurations;

internal sealed class PayrollChangeCounterConfiguration : IEntityTypeConfiguration<PayrollChangeCounter>
{
    public void Configure(EntityTypeBuilder<PayrollChangeCounter> table) => table.HasOrganizationKey(row => row.OrganizationId);
}
