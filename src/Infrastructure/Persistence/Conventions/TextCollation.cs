using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Payroll.Infrastructure.Persistence.Conventions;

/// <summary>How a database compares texts: in every column alike, whatever the server's own default is.</summary>
internal static class TextCollation
{
    public static void Apply(IMutableModel model, string collation)
    {
        foreach (var entity in model.GetEntityTypes()) Apply((IMutableTypeBase)entity, collation);
    }

    private static void Apply(IMutableTypeBase type, string collation)
    {
        foreach (var property in type.GetProperties().Where(IsText)) property.SetCollation(collation);
        foreach (var complex in type.GetComplexProperties()) Apply(complex.ComplexType, collation);
    }

    private static bool IsText(IMutableProperty property) =>
        (property.GetValueConverter()?.ProviderClrType ?? property.ClrType) == typeof(string);
}
