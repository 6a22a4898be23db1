using Payroll.Application.ApiKeys;

namespace Payroll.Benchmarks;

/// <summary>Keys whose shape and check digits are right, and that nobody has.</summary>
internal static class UnknownKeys
{
    public static int Print(int count)
    {
        for (var i = 0; i < count; i++) Console.WriteLine(ApiKeyIssuer.NewSecret().Value);
        return 0;
    }
}
