using Payroll.Application.ApiKeys;

namespace Payroll.Benchmarks;

/// <summary>Keys with a valid shape and valid check digits that do not exist.</summary>
internal static class UnknownKeys
{
    public static int Print(int count)
    {
        for (var i = 0; i < count; i++) Console.WriteLine(ApiKeyIssuer.NewSecret().Value);
        return 0;
    }
}
