using System.Runtime.CompilerServices;
using Payroll.Architecture.Tests.Reading;

namespace Payroll.Architecture.Tests.Rules;

/// <summary>What is written is the same in every country: a number or a date in an interpolated text needs a format provider.</summary>
internal static class CultureRules
{
    // Whole numbers are left out: none of ours is negative in a text.
    private static readonly HashSet<Type> Localized =
        [typeof(decimal), typeof(DateOnly), typeof(TimeOnly), typeof(DateTime), typeof(DateTimeOffset)];

    // These are the same in every culture.
    private static readonly HashSet<string> Fixed = ["O", "o", "R", "r", "s", "u"];

    /// <summary>Methods that write such a value as the current culture would, lambdas and iterators included.</summary>
    public static IEnumerable<string> Breaches(IEnumerable<Type> types) => types
        .SelectMany(Mentions.MethodsOf).Where(IsBreach).Select(method => $"{method.DeclaringType}.{method.Name}").Distinct();

    private static bool IsBreach(MethodBase method)
    {
        var (isLocal, text) = (false, (string?)null);
        foreach (var instruction in Instructions.Of(method))
        {
            if (instruction.Member is MethodBase called && called.DeclaringType == typeof(DefaultInterpolatedStringHandler))
            {
                if (called.IsConstructor) isLocal = called.GetParameters().Length == 2;
                else if (isLocal && called is { IsGenericMethod: true, Name: "AppendFormatted" } && WritesAsTheCulture(called, text)) return true;
            }

            text = instruction.Text;
        }

        return false;
    }

    private static bool WritesAsTheCulture(MethodBase append, string? format)
    {
        var type = append.GetGenericArguments()[0];
        var isFixed = append.GetParameters().Length == 2 && format is not null && Fixed.Contains(format) && type != typeof(decimal);
        return Localized.Contains(Nullable.GetUnderlyingType(type) ?? type) && !isFixed;
    }
}
