using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Payroll.Architecture.Tests.Reading;

namespace Payroll.Architecture.Tests.Rules;

/// <summary>Whoever waits can be told to stop.</summary>
internal static class AsyncRules
{
    private const string Name = "cancellationToken";

    /// <summary>What BackgroundService calls its token; the methods of such a job hand it on.</summary>
    private const string NameInJobs = "stoppingToken";

    /// <summary>Methods that answer a task and don't end with a cancellation token of the usual name.</summary>
    public static IEnumerable<string> Unstoppable(IEnumerable<Type> types) =>
        from type in types
        where !typeof(Delegate).IsAssignableFrom(type)
        from method in Mentions.MethodsOf(type).OfType<MethodInfo>()
        where IsAsync(method.ReturnType) && !method.Name.Contains('<', StringComparison.Ordinal) && !IsFromOutside(method) && !HasRequest(method) && !Ends(method)
        select $"{type}.{method.Name}";

    private static bool IsAsync(Type result) => result == typeof(Task) || result == typeof(ValueTask)
        || (result.IsGenericType && result.GetGenericTypeDefinition() is var open
            && (open == typeof(Task<>) || open == typeof(ValueTask<>) || open == typeof(IAsyncEnumerable<>)));

    private static bool Ends(MethodInfo method) =>
        method.GetParameters() is [.., { ParameterType: var type, Name: var name }]
        && type == typeof(CancellationToken)
        && (name == Name || (name == NameInJobs && typeof(BackgroundService).IsAssignableFrom(method.DeclaringType)));

    // A request carries its own token: RequestAborted.
    private static bool HasRequest(MethodInfo method) => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(HttpContext));

    private static bool IsFromOutside(MethodInfo method)
    {
        if (method.GetBaseDefinition().DeclaringType is { } declaring && !RepositoryTree.IsOurs(declaring)) return true;
        var type = method.DeclaringType!;
        return !type.IsInterface && type.GetInterfaces().Where(contract => !RepositoryTree.IsOurs(contract))
            .Any(contract => type.GetInterfaceMap(contract).TargetMethods.Contains(method));
    }
}
