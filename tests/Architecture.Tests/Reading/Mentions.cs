namespace Payroll.Architecture.Tests.Reading;

/// <summary>A type that a member names, in its signature or in its body.</summary>
/// <param name="Place">The member.</param>
/// <param name="Type">What it names.</param>
internal readonly record struct Mention(string Place, Type Type);

/// <summary>Every type that a type's code names.</summary>
internal static class Mentions
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The methods, constructors and accessors that a type declares.</summary>
    public static IEnumerable<MethodBase> MethodsOf(Type type) => type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared));

    /// <summary>Base type, interfaces, fields, parameters, results, local variables, and what is called or read on the way.</summary>
    public static IEnumerable<Mention> Of(Type type)
    {
        var named = type.GetInterfaces().Append(type.BaseType).Select(parent => new Mention($"{type}", parent!))
            .Concat(type.GetFields(Declared).Select(field => new Mention($"{type}.{field.Name}", field.FieldType)))
            .Concat(MethodsOf(type).SelectMany(method => InMethod(method).Select(one => new Mention($"{type}.{method.Name}", one))));
        return named.Where(mention => mention.Type is not null).SelectMany(mention => PartsOf(mention.Type).Select(part => new Mention(mention.Place, part))).Distinct();
    }

    private static IEnumerable<Type> InMethod(MethodBase method) => InSignature(method)
        .Concat(method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? [])
        .Concat(Instructions.Of(method).SelectMany(instruction => instruction.Member switch
        {
            Type type => [type],
            FieldInfo field => [field.DeclaringType!, field.FieldType],
            MethodBase called => InSignature(called).Append(called.DeclaringType!).Concat(called.IsGenericMethod ? called.GetGenericArguments() : []),
            _ => Enumerable.Empty<Type>(),
        }));

    private static IEnumerable<Type> InSignature(MethodBase method) =>
        method.GetParameters().Select(parameter => parameter.ParameterType).Concat(method is MethodInfo { ReturnType: var result } ? [result] : []);

    private static IEnumerable<Type> PartsOf(Type type)
    {
        if (type.HasElementType) return PartsOf(type.GetElementType()!);
        if (type.IsGenericParameter) return [];
        return type.IsGenericType ? type.GetGenericArguments().SelectMany(PartsOf).Append(type.GetGenericTypeDefinition()) : [type];
    }
}
