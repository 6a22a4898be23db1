using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Payroll.Application.Common;
using Payroll.Domain.Common;

namespace Payroll.Infrastructure.Persistence.Configurations;

/// <summary>How kinds of columns are kept, the same in every table.</summary>
internal static class ColumnConventions
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower), new MoneyAsNumber() },
    };

    /// <summary>Every table's key begins with the organization, and so does every reference to it.</summary>
    public static void HasOrganizationKey<T>(this EntityTypeBuilder<T> table, Expression<Func<T, object?>> key)
        where T : class, IOrganizationOwned
    {
        table.HasKey(key);
        table.HasOne<Domain.Organizations.Organization>().WithMany().HasForeignKey(row => row.OrganizationId).OnDelete(DeleteBehavior.NoAction);
    }

    /// <summary>The key, version and times of a resource.</summary>
    public static void IsResource<T>(this EntityTypeBuilder<T> table)
        where T : Resource
    {
        table.HasOrganizationKey(row => new { row.OrganizationId, row.Id });
        table.Property(row => row.Version).IsConcurrencyToken();
    }

    /// <summary>A figure in whole cents, with room for four decimals.</summary>
    public static void IsMoney(this ComplexPropertyBuilder<Money> money) => money.Property(nameof(Money.Amount)).HasPrecision(19, 4);

    /// <summary>A code. Only a text with the form of a code is written to the column, or compared with it.</summary>
    public static PropertyBuilder<string> IsCode(this PropertyBuilder<string> property) =>
        property.HasConversion(new ValueConverter<string, string>(code => Code(code), kept => kept)).HasMaxLength(Text.CodeLength).IsUnicode(false);

    /// <summary>An enum, kept as its word on the wire.</summary>
    public static PropertyBuilder<T> HasSnakeCaseText<T>(this PropertyBuilder<T> property)
        where T : struct, Enum =>
        property.HasConversion(new ValueConverter<T, string>(value => EnumText<T>.Of(value), word => EnumText<T>.Parse(word))).HasMaxLength(40).IsUnicode(false);

    /// <summary>The same, where there may be none.</summary>
    public static PropertyBuilder<T?> HasSnakeCaseText<T>(this PropertyBuilder<T?> property)
        where T : struct, Enum =>
        property.HasConversion(new ValueConverter<T, string>(value => EnumText<T>.Of(value), word => EnumText<T>.Parse(word))).HasMaxLength(40).IsUnicode(false);

    /// <summary>The same, within a complex value.</summary>
    public static ComplexTypePropertyBuilder<T?> HasSnakeCaseText<T>(this ComplexTypePropertyBuilder<T?> property)
        where T : struct, Enum =>
        property.HasConversion(new ValueConverter<T, string>(value => EnumText<T>.Of(value), word => EnumText<T>.Parse(word))).HasMaxLength(40).IsUnicode(false);

    /// <summary>A value that is read and written whole, kept as JSON text.</summary>
    public static PropertyBuilder<T> IsJson<T>(this PropertyBuilder<T> property) =>
        property.HasConversion(
            new ValueConverter<T, string>(value => JsonSerializer.Serialize(value, Json), text => JsonSerializer.Deserialize<T>(text, Json)!),
            new ValueComparer<T>(
                // Most values of a save are untouched: the same object needs no text to be compared.
                (left, right) => ReferenceEquals(left, right) || JsonSerializer.Serialize(left, Json) == JsonSerializer.Serialize(right, Json),
                value => JsonSerializer.Serialize(value, Json).GetHashCode(StringComparison.Ordinal)));

    // The caller's text is not in the message: it could be anything.
    private static string Code(string text) => Text.IsCode(text)
        ? text
        : throw new InvalidOperationException($"Only codes are compared with codes. Ask {nameof(Text)}.{nameof(Text.IsCode)} first.");

    private sealed class MoneyAsNumber : JsonConverter<Money>
    {
        public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetDecimal());

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Amount);
    }

    private static class EnumText<T>
        where T : struct, Enum
    {
        private static readonly Dictionary<T, string> ToSnakeCase = Enum.GetValues<T>().ToDictionary(value => value, value => SnakeCase.Of(value.ToString()));
        private static readonly Dictionary<string, T> FromSnakeCase = ToSnakeCase.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

        public static string Of(T value) => ToSnakeCase[value];

        public static T Parse(string word) => FromSnakeCase[word];
    }
}
