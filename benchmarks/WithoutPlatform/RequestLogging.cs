using Payroll.WebApi.RequestLogs;

namespace Payroll.WebApi.RequestLogging;

/// <summary>In place of the request log: nothing.</summary>
internal static class RequestLogging
{
    public static void AddPayrollRequestLog(this IServiceCollection services) => services.AddSingleton<RouteWords>();

    public static IApplicationBuilder UseRequestLog(this IApplicationBuilder app) => app;
}
