using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Payroll.Application.Common;

namespace Payroll.Infrastructure.Persistence.Conventions;

/// <summary>Tables and columns are named as on the wire, in snake_case, so that nothing has to be quoted on any database.</summary>
internal static class SnakeCaseNames
{
    public static void Apply(IMutableModel model)
    {
        foreach (var entity in model.GetEntityTypes())
        {
            if (entity.GetTableName() is { } table) entity.SetTableName(SnakeCase.Of(table));
            foreach (var key in entity.GetKeys()) key.SetName($"pk_{entity.GetTableName()}");
            foreach (var foreign in entity.GetForeignKeys())
                foreign.SetConstraintName($"fk_{entity.GetTableName()}_{SnakeCase.Of(foreign.PrincipalEntityType.ClrType.Name)}");
            Apply(entity, string.Empty);
        }
    }

    private static void Apply(IMutableTypeBase type, string prefix)
    {
        foreach (var property in type.GetProperties())
        {
            // Money is one figure: its column is named after what it is the money of.
            var name = property.Name == "Amount" && prefix.Length > 0 ? prefix.TrimEnd('_') : prefix + SnakeCase.Of(property.Name);
            property.SetColumnName(name);
        }

        foreach (var complex in type.GetComplexProperties())
            Apply(complex.ComplexType, $"{prefix}{SnakeCase.Of(complex.Name)}_");
    }
}
