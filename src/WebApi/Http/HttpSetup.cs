using Microsoft.Extensions.DependencyInjection.Extensions;
using Payroll.Application.Common;

namespace Payroll.WebApi.Http;

public static class HttpSetup
{
    /// <summary>How requests are read and answers are written. Adds the controllers.</summary>
    public static IServiceCollection AddPayrollHttp(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.TryAddScoped<RequestErrors>();
        services.AddScoped<RequestShape>();
        services.AddControllers();
        return services;
    }
}
