using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Payroll.Infrastructure.Persistence.Configurations;

internal sealed class PayrollChangeCounterConfiguration : IEntityTypeConfiguration<PayrollChangeCounter>
{
    public void Configure(EntityTypeBuilder<PayrollChangeCounter> table) => table.HasOrganizationKey(row => row.OrganizationId);
}

internal sealed class PayrollChangeConfiguration : IEntityTypeConfiguration<PayrollChange>
{
    public void Configure(EntityTypeBuilder<PayrollChange> table) => table.HasOrganizationKey(row => new { row.OrganizationId, row.EmployeeId });
}
