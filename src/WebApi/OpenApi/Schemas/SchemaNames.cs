using NJsonSchema.Generation;
using Payroll.WebApi.OpenApi.Responses;

namespace Payroll.WebApi.OpenApi.Schemas;

/// <summary>Names of schemas, as generated clients will call their types.</summary>
internal sealed class SchemaNames : ISchemaNameGenerator
{
    private const string DtoSuffix = "Dto";

    public static string Of(Type type)
    {
        if (type == typeof(ProblemResponse))
            return "ProblemDetails";
        if (type == typeof(ProblemFieldResponse))
            return "FieldError";
        var name = type.Name.Split('`')[0];
        if (name.EndsWith(DtoSuffix, StringComparison.Ordinal))
            name = name[..^DtoSuffix.Length];
        return string.Concat(type.GetGenericArguments().Select(Of)) + name;
    }

    public string Generate(Type type) => Of(type);
}
