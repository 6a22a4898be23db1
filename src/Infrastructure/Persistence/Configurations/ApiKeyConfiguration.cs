using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.Common;

namespace Payroll.Infrastructure.Persistence.Configurations;

internal sealed class ApiKeyConfiguration : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> table)
    {
        table.IsResource();
        table.Property(row => row.PublicId).HasMaxLength(12).IsUnicode(false);
        table.Property(row => row.Name).HasMaxLength(Text.NameLength);
        table.Property(row => row.ShownAs).HasMaxLength(32);
        table.Property(row => row.PepperVersion).HasMaxLength(16).IsUnicode(false);
        table.Property(row => row.Hash).HasMaxLength(32);
        table.Property(row => row.ScopeList).HasMaxLength(4000).IsUnicode(false);
        table.Property(row => row.Preset).HasMaxLength(40).IsUnicode(false);
        table.Property(row => row.Tier).HasSnakeCaseText();
        table.Property(row => row.Limits).HasConversion<LimitsAsJson, LimitsComparer>().HasMaxLength(2000).IsUnicode(false);
        table.HasIndex(row => row.PublicId).IsUnique().HasDatabaseName(UniqueIndexes.ApiKeyPublicId);
        table.Property<long>(ChangeSequence.Column);
        table.HasIndex(ChangeSequence.Column);
        // Batch writes for keys of several organizations find them by id alone.
        table.HasIndex(row => row.Id);
        table.Ignore(row => row.Scopes);
        table.Ignore(row => row.ScopeSet);
        table.Ignore(row => row.RateLimitCountsId);
        table.Ignore(row => row.HasOwnLimits);
    }
}
