using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Payroll.Domain.Common;

namespace Payroll.Architecture.Tests.Rules;

/// <summary>What every database has to be able to keep, and that tenants stay apart in it.</summary>
internal static class DatabaseRules
{
    /// <summary>The longest text that every database takes into an index, in characters.</summary>
    private const int MaxIndexed = 450;

    private const string Tenant = "organization_id";

    /// <summary>Foreign keys that remove or change other rows by themselves.</summary>
    public static IEnumerable<string> ActingForeignKeys(IReadOnlyModel model) =>
        ForeignKeys(model).Where(key => key.DeleteBehavior != DeleteBehavior.NoAction).Select(NameOf);

    /// <summary>Foreign keys that don't begin with the organization, so that a row could refer to another one's.</summary>
    public static IEnumerable<string> ForeignKeysAcrossTenants(IReadOnlyModel model) =>
        ForeignKeys(model).Where(key => key.Properties[0].GetColumnName() != Tenant).Select(NameOf);

    /// <summary>Primary keys of an organization's rows that don't begin with the organization.</summary>
    public static IEnumerable<string> KeysAcrossTenants(IReadOnlyModel model) => Owned(model)
        .Where(type => type.FindPrimaryKey()?.Properties[0].GetColumnName() != Tenant).Select(type => type.ClrType.Name);

    /// <summary>Texts in indexes and keys that are too long for some database, or have no limit.</summary>
    public static IEnumerable<string> LongIndexedTexts(IReadOnlyModel model) =>
        from type in model.GetEntityTypes()
        from property in type.GetIndexes().SelectMany(index => index.Properties)
            .Concat(type.GetKeys().SelectMany(key => key.Properties)).Concat(type.GetForeignKeys().SelectMany(key => key.Properties)).Distinct()
        where IsText(property) && property.GetMaxLength() is not <= MaxIndexed
        select $"{type.ClrType.Name}.{property.Name}";

    /// <summary>Rows that queries show to every organization.</summary>
    public static IEnumerable<string> Unfiltered(IReadOnlyModel model) => model.GetEntityTypes()
        .Where(type => type.GetRootType().GetDeclaredQueryFilters().Count == 0).Select(type => type.ClrType.Name);

    /// <summary>Decimals without a precision: each database would choose its own.</summary>
    public static IEnumerable<string> DecimalsOfNoPrecision(IReadOnlyModel model) => model.GetEntityTypes()
        .SelectMany(PropertiesOf)
        .Where(property => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(decimal) && property.GetPrecision() is null)
        .Select(property => $"{property.DeclaringType.ClrType.Name}.{property.Name}");

    private static IEnumerable<IReadOnlyForeignKey> ForeignKeys(IReadOnlyModel model) => model.GetEntityTypes().SelectMany(type => type.GetForeignKeys());

    private static IEnumerable<IReadOnlyEntityType> Owned(IReadOnlyModel model) =>
        model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(IOrganizationOwned)));

    private static IEnumerable<IReadOnlyProperty> PropertiesOf(IReadOnlyTypeBase type) =>
        type.GetProperties().Concat(type.GetComplexProperties().SelectMany(part => PropertiesOf(part.ComplexType)));

    private static bool IsText(IReadOnlyProperty property) =>
        (property.GetValueConverter()?.ProviderClrType ?? property.GetProviderClrType() ?? property.ClrType) == typeof(string);

    private static string NameOf(IReadOnlyForeignKey key) => $"{key.DeclaringEntityType.ClrType.Name} → {key.PrincipalEntityType.ClrType.Name}";
}
