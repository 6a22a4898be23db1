using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Payroll.Infrastructure.BulkWrites;

/// <summary>A column, and how a row's value of it is kept.</summary>
/// <param name="Name">Its name.</param>
/// <param name="StoreType">Its type, as the database calls it.</param>
/// <param name="Of">The value as the provider takes it.</param>
internal sealed record BulkColumn(string Name, string StoreType, Func<object, object?> Of);

/// <summary>The table of a type of rows, as the context's model has it.</summary>
internal sealed record BulkTable(string Name, IReadOnlyList<BulkColumn> Columns)
{
    private static readonly ConcurrentDictionary<IEntityType, BulkTable> Known = new();

    /// <summary>The names of the columns, as a statement lists them.</summary>
    public string Names { get; } = string.Join(", ", Columns.Select(column => column.Name));

    /// <exception cref="NotSupportedException">The type has values that only change tracking could write.</exception>
    public static BulkTable Of<T>(DbContext db) => Known.GetOrAdd(db.Model.FindEntityType(typeof(T))!, Read);

    private static BulkTable Read(IEntityType type)
    {
        if (type.GetProperties().Any(property => property.IsShadowProperty())
            || type.GetNavigations().Any(navigation => navigation.TargetEntityType.IsOwned())
            || type.GetComplexProperties().Any(part => part.IsCollection))
            throw new NotSupportedException($"{type.ClrType.Name} has values that can't be written in bulk.");
        return new BulkTable(type.GetTableName()!, [.. ColumnsOf(type, row => row)]);
    }

    // The columns of a type, and of the values within it: money, totals.
    private static IEnumerable<BulkColumn> ColumnsOf(ITypeBase type, Func<object, object?> holderOf)
    {
        foreach (var property in type.GetProperties()) yield return Column(property, holderOf);
        foreach (var part in type.GetComplexProperties())
        {
            var getter = part.GetGetter();
            foreach (var column in ColumnsOf(part.ComplexType, row => holderOf(row) is { } holder ? getter.GetClrValue(holder) : null)) yield return column;
        }
    }

    private static BulkColumn Column(IProperty property, Func<object, object?> holderOf)
    {
        var getter = property.GetGetter();
        var mapping = property.GetRelationalTypeMapping();
        var name = property.GetColumnName();
        Func<object, object?> valueOf = property.DeclaringType is IEntityType
            ? getter.GetClrValue
            : row => holderOf(row) is { } holder ? getter.GetClrValue(holder) : null;
        return mapping.Converter is { } converter
            ? new BulkColumn(name, mapping.StoreType, row => valueOf(row) is { } value ? converter.ConvertToProvider(value) : null)
            : new BulkColumn(name, mapping.StoreType, valueOf);
    }
}
