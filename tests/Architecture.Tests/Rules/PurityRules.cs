using System.Globalization;
using System.Reflection.Emit;
using Payroll.Architecture.Tests.Reading;

namespace Payroll.Architecture.Tests.Rules;

/// <summary>Domain is pure: the same arguments give the same result, on every machine and at any time.</summary>
internal static class PurityRules
{
    private static readonly string[] ImpureNamespaces =
        ["System.IO", "System.Net", "System.Threading", "System.Timers", "System.Security", "System.Diagnostics", "Microsoft"];

#pragma warning disable RS0030 // Named to be found.
    private static readonly HashSet<Type> ImpureTypes =
    [
        typeof(float), typeof(double), typeof(Half), typeof(Random), typeof(Console), typeof(AppContext), typeof(AppDomain),
        typeof(TimeProvider), typeof(TimeZoneInfo), typeof(IAsyncEnumerable<>), typeof(IAsyncDisposable),
    ];
#pragma warning restore RS0030

    private static readonly Dictionary<Type, string[]> ImpureMembers = new()
    {
        [typeof(DateTime)] = ["get_Now", "get_UtcNow", "get_Today"],
        [typeof(DateTimeOffset)] = ["get_Now", "get_UtcNow", "get_LocalDateTime", "ToLocalTime"],
        [typeof(Guid)] = ["NewGuid", "CreateVersion7"],
        [typeof(CultureInfo)] = ["get_CurrentCulture", "get_CurrentUICulture", "get_DefaultThreadCurrentCulture", "get_InstalledUICulture"],
        [typeof(NumberFormatInfo)] = ["get_CurrentInfo"],
        [typeof(DateTimeFormatInfo)] = ["get_CurrentInfo"],
        [typeof(StringComparer)] = ["get_CurrentCulture", "get_CurrentCultureIgnoreCase"],
    };

    private static readonly HashSet<OpCode> FloatingPoint =
        [OpCodes.Ldc_R4, OpCodes.Ldc_R8, OpCodes.Conv_R4, OpCodes.Conv_R8, OpCodes.Conv_R_Un];

    /// <summary>Every breach in these types, lambdas and iterators included, as "place: what".</summary>
    public static IEnumerable<string> Breaches(IEnumerable<Type> types) => types.SelectMany(type =>
        Mentions.Of(type).Where(mention => IsImpure(mention.Type)).Select(mention => $"{mention.Place}: {mention.Type.Name}")
            .Concat(Mentions.MethodsOf(type).SelectMany(Calls))).Distinct();

    private static IEnumerable<string> Calls(MethodBase method) => Instructions.Of(method)
        .Where(instruction => FloatingPoint.Contains(instruction.Code) || (instruction.Member is { } called && IsImpure(called)))
        .Select(instruction => $"{method.DeclaringType}.{method.Name}: {(instruction.Member is { } called ? $"{called.DeclaringType!.Name}.{called.Name}" : instruction.Code)}");

    // The compiler's iterators ask which thread they are on.
    private static bool IsImpure(MemberInfo called) =>
        (called.DeclaringType == typeof(Environment) && called.Name != "get_CurrentManagedThreadId")
        || (called.DeclaringType is { } declaring && ImpureMembers.TryGetValue(declaring, out var names) && names.Contains(called.Name));

    private static bool IsImpure(Type type) =>
        ImpureTypes.Contains(type)
        || ImpureNamespaces.Any(impure => type.Namespace == impure || type.Namespace?.StartsWith(impure + ".", StringComparison.Ordinal) == true);
}
