using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Persistence;
using Payroll.Infrastructure.Persistence;

namespace Payroll.Infrastructure.IntegrationTests.Persistence;

/// <summary>What the databases take for equal, and in which order they put things: in each the same.</summary>
public sealed class ComparisonTests
{
    [TestCase("SqlServer", "Latin1_General_100_BIN2")]
    [TestCase("PostgreSql", "C")]
    public void EveryText_ComparesByItsCodePoints(string provider, string collation)
    {
        using var db = Contexts.Of(Enum.Parse<DatabaseProvider>(provider));
        var texts = Contexts.Columns(Contexts.DesignModel(db))
            .Where(column => (column.GetValueConverter()?.ProviderClrType ?? column.ClrType) == typeof(string)).ToList();

        Assert.That(texts, Has.Count.GreaterThan(30));
        Assert.That(texts.Where(column => column.GetCollation() != collation).Select(column => $"{column.DeclaringType.DisplayName()}.{column.Name}"), Is.Empty);
    }

    [Test]
    public void EMail_IsUniqueByItsNormalizedForm([Values("Sqlite", "SqlServer", "PostgreSql")] string provider)
    {
        using var db = Contexts.Of(Enum.Parse<DatabaseProvider>(provider));
        var index = Contexts.DesignModel(db).GetEntityTypes().SelectMany(type => type.GetIndexes())
            .Single(index => index.GetDatabaseName() == UniqueIndexes.EmployeeEmail);

        Assert.That(index.IsUnique);
        Assert.That(index.Properties.Select(column => column.GetColumnName()), Is.EqualTo(new[] { "organization_id", "email_normalized" }));
    }

    [Test]
    public void UniqueIndexes_WithAbsentValues_AllowManyOfThemOnSqlServer()
    {
        using var db = Contexts.Of(DatabaseProvider.SqlServer);
        var indexes = Contexts.DesignModel(db).GetEntityTypes().SelectMany(type => type.GetIndexes())
            .Where(index => index.IsUnique && index.Properties.Any(column => column.IsNullable)).ToList();

        Assert.That(indexes.Select(index => index.GetDatabaseName()), Is.EquivalentTo(new[] { UniqueIndexes.EmployeeExternalId, UniqueIndexes.PayRateExternalId, UniqueIndexes.RegularPayRun, UniqueIndexes.TimesheetEntryExternalId }));
        Assert.That(indexes.Select(index => index.GetFilter()), Is.All.Contains("IS NOT NULL"));
    }

    [Test]
    public void Ids_OnSqlServer_AreKeptInTheOrderOfTheirMaking()
    {
        using var db = Contexts.Of(DatabaseProvider.SqlServer);
        var columns = Contexts.Columns(db.Model).Where(column => column.ClrType == typeof(Guid) || column.ClrType == typeof(Guid?)).ToList();
        var (earlier, later) = (Made(1), Made(2));

        var kept = columns.ConvertAll(column => (
            Earlier: (byte[])column.GetTypeMapping().Converter!.ConvertToProvider(earlier)!, Later: (byte[])column.GetTypeMapping().Converter!.ConvertToProvider(later)!));

        Assert.That(columns, Has.Count.GreaterThan(20));
        Assert.That(kept.All(pair => pair.Earlier.AsSpan().SequenceCompareTo(pair.Later) < 0));
        Assert.That(columns.All(column => column.GetTypeMapping().Converter!.ConvertFromProvider(kept[0].Later)!.Equals(later)));
    }

    private static Guid Made(int second) => Guid.CreateVersion7(new DateTimeOffset(2026, 6, 1, 0, 0, second, TimeSpan.Zero));
}
