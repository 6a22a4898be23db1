using System.Text.RegularExpressions;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Payroll.Architecture.Tests.Rules;

/// <summary>How types are named and declared.</summary>
internal static partial class TypeRules
{
    private static readonly Type[] Plumbing =
        [typeof(IRequestHandler<,>), typeof(IPipelineBehavior<,>), typeof(IValidator<>), typeof(IEntityTypeConfiguration<>)];

    /// <summary>Types whose name says nothing of what they know.</summary>
    public static IEnumerable<string> EmptyNames(IEnumerable<Type> types) =>
        types.Where(type => EmptyName().IsMatch(type.Name.Split('`')[0])).Select(type => type.FullName!);

    /// <summary>Classes that are open although nobody derives from them.</summary>
    public static IEnumerable<string> OpenClasses(IEnumerable<Type> types, IEnumerable<Type> all)
    {
        var parents = all.Select(type => type.BaseType).OfType<Type>().Select(type => type.IsGenericType ? type.GetGenericTypeDefinition() : type).ToHashSet();
        return types.Where(type => type is { IsClass: true, IsAbstract: false, IsSealed: false } && !parents.Contains(type)).Select(type => type.FullName!);
    }

    /// <summary>Handlers, behaviours, validators and configurations that other assemblies see.</summary>
    public static IEnumerable<string> PublicPlumbing(IEnumerable<Type> types) => types
        .Where(type => type is { IsVisible: true, IsClass: true }
            && type.GetInterfaces().Any(contract => contract.IsGenericType && Plumbing.Contains(contract.GetGenericTypeDefinition())))
        .Select(type => type.FullName!);

    [GeneratedRegex("(Helpers?|Utils?|Utilit(y|ies)|Managers?|Services?|Base|Models?)$")]
    private static partial Regex EmptyName();
}
