using Payroll.Domain.RateLimiting;
using Payroll.WebApi.Http;

namespace Payroll.WebApi.RateLimiting;

/// <summary>Which limits a request counts for. Its address and method decide, whether there is anything at that address or not.</summary>
internal static class RequestClass
{
    private static readonly PathString ApiKeys = new(ApiPrefix.Full + "/api-keys");
    private static readonly PathString PayRuns = new(ApiPrefix.Full + "/pay-runs");

    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path, in its full spelling.</param>
    public static RateLimitClass Of(string method, PathString path)
    {
        if (path.StartsWithSegments(ApiKeys, StringComparison.OrdinalIgnoreCase)) return RateLimitClass.Keys;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method)) return RateLimitClass.Read;
        return path.StartsWithSegments(PayRuns, StringComparison.OrdinalIgnoreCase) ? RateLimitClass.PayrollWrite : RateLimitClass.Write;
    }
}
