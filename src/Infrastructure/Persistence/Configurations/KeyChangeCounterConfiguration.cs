using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Payroll.Infrastructure.Persistence.Configurations;

internal sealed class KeyChangeCounterConfiguration : IEntityTypeConfiguration<KeyChangeCounter>
{
    public void Configure(EntityTypeBuilder<KeyChangeCounter> table)
    {
        table.ToTable("key_change_counter");
        table.Property(row => row.Id).ValueGeneratedNever();
        table.HasData(new KeyChangeCounter { Id = KeyChangeCounter.TheOne });
    }
}
