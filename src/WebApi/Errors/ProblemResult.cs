using Microsoft.AspNetCore.Mvc;

namespace Payroll.WebApi.Errors;

/// <summary>A problem as the result of a filter or an action.</summary>
public sealed class ProblemResult(Problem problem) : IActionResult
{
    public Problem Problem { get; } = problem;

    public Task ExecuteResultAsync(ActionContext context) => ProblemWriter.WriteAsync(context.HttpContext, Problem);
}
