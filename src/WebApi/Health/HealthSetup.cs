using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Payroll.WebApi.Health;

public static class HealthSetup
{
    /// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: the database does too. Neither needs a key, nor HTTPS.</summary>
    public static void MapPayrollHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = HealthReportWriter.WriteAsync }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = HealthReportWriter.WriteAsync }).AllowAnonymous();
    }
}
