using FluentValidation;
using MediatR;

namespace Payroll.Architecture.Tests.Rules;

/// <summary>A use case is one file: a command or query, its validator where it has rules beyond the wire contract, its handler.</summary>
internal static class UseCaseRules
{
    /// <summary>Requests that not exactly one handler, beside them and named after them, is for.</summary>
    public static IEnumerable<string> WithoutTheirHandler(IReadOnlyCollection<Type> types)
    {
        var handlers = Of(types, typeof(IRequestHandler<,>)).ToList();
        return Requests(types).Where(request => handlers.Where(handler => handler.For == request).ToList() is not [var only] || !IsBeside(only.Type, request, "Handler"))
            .Select(request => request.FullName!);
    }

    /// <summary>Validators of anything but a command of the same file, and commands with more than one.</summary>
    public static IEnumerable<string> StrayValidators(IReadOnlyCollection<Type> types)
    {
        var requests = Requests(types).ToHashSet();
        return Of(types, typeof(IValidator<>)).GroupBy(validator => validator.For)
            .Where(group => group.Count() > 1 || !requests.Contains(group.Key) || !IsBeside(group.Single().Type, group.Key, "Validator"))
            .Select(group => group.First().Type.FullName!);
    }

    /// <summary>Requests that a caller could put an organization into: it comes from the key alone.</summary>
    public static IEnumerable<string> NamingATenant(IReadOnlyCollection<Type> types) => Requests(types)
        .Where(request => request.GetProperty("OrganizationId") is not null).Select(request => request.FullName!);

    private static IEnumerable<Type> Requests(IEnumerable<Type> types) => types.Where(type =>
        !type.IsAbstract && type.GetInterfaces().Any(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IRequest<>)));

    private static IEnumerable<(Type Type, Type For)> Of(IEnumerable<Type> types, Type contract) =>
        from type in types
        where type is { IsClass: true, IsAbstract: false }
        from implemented in type.GetInterfaces()
        where implemented.IsGenericType && implemented.GetGenericTypeDefinition() == contract
        select (type, implemented.GetGenericArguments()[0]);

    private static bool IsBeside(Type type, Type request, string suffix) => type.Namespace == request.Namespace && type.Name == request.Name + suffix;
}
