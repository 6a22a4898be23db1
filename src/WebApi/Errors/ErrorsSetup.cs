using Microsoft.Extensions.DependencyInjection.Extensions;
using Payroll.Domain.Common;

namespace Payroll.WebApi.Errors;

public static class ErrorsSetup
{
    public static IServiceCollection AddPayrollErrors(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services.AddExceptionHandler<ExceptionToProblem>();
    }

    /// <summary>Exceptions, and answers that have a status but no body, become problems.</summary>
    public static IApplicationBuilder UsePayrollErrors(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = static context => ProblemWriter.WriteAsync(context, new Problem(ErrorCodes.InternalError)),
            AllowStatusCode404Response = true,
            // ExceptionToProblem logs what is worth it, once.
            SuppressDiagnosticsCallback = static _ => true,
        });
        return app.UseStatusCodePages(static page => ProblemWriter.WriteAsync(page.HttpContext, StatusProblem.Of(page.HttpContext)));
    }
}
