using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Payroll.WebApi.Health;

public static class HealthSetup
{
    /// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: the database does too. Neither needs a key, nor HTTPS.</summary>
    public static void MapPayrollHealth(this WebApplication app)
    {
        Map(app, "/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = HealthReportWriter.WriteAsync });
        Map(app, "/health/ready", new HealthCheckOptions { ResponseWriter = HealthReportWriter.WriteAsync });
    }

    // The framework would answer any method.
    private static void Map(WebApplication app, string path, HealthCheckOptions options) =>
        app.MapHealthChecks(path, options).AllowAnonymous().WithMetadata(new HttpMethodMetadata([HttpMethods.Get]));
}
