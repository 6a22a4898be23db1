using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Payroll.Infrastructure.Persistence.Configurations;

internal sealed class ChangeCounterConfiguration : IEntityTypeConfiguration<ChangeCounter>
{
    public void Configure(EntityTypeBuilder<ChangeCounter> table)
    {
        table.ToTable("change_counter");
        table.Property(row => row.Id).ValueGeneratedNever();
        table.HasData(new ChangeCounter { Id = ChangeCounter.TheOne });
    }
}
