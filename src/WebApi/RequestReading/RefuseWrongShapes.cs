using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Payroll.Application.Common.Errors;
using Payroll.Domain.Common;
using Payroll.WebApi.Errors;

namespace Payroll.WebApi.RequestReading;

/// <summary>
/// After binding, before the action: answers what can't go on. Errors in fields of the body alone do go on, as the use
/// case's validation adds its own and then refuses.
/// </summary>
internal sealed class RefuseWrongShapes : IActionFilter
{
    public void OnActionExecuting(ActionExecutingContext context)
    {
        var shape = context.HttpContext.RequestServices.GetRequiredService<RequestShape>();
        if (shape.Refusal is not null || shape.Parameters.Count > 0 || Unread(context).Any())
            context.Result = Answer(context);
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
    }

    public static IActionResult Answer(ActionContext context)
    {
        var services = context.HttpContext.RequestServices;
        var shape = services.GetRequiredService<RequestShape>();
        FieldError[] errors =
        [
            .. shape.Parameters,
            .. services.GetRequiredService<RequestErrors>().All,
            .. Unread(context),
        ];
        var problem = shape.Refusal ?? new Problem(ErrorCodes.InvalidRequest);
        return new ProblemResult(problem.Code == ErrorCodes.InvalidRequest ? problem with { Errors = errors } : problem);
    }

    // What the framework's own binders could not make sense of. Nothing validates (NoFrameworkValidation), so the state as a
    // whole says nothing.
    private static IEnumerable<FieldError> Unread(ActionContext context) => context.ModelState
        .Where(entry => entry.Value?.ValidationState == ModelValidationState.Invalid)
        .Select(entry => new FieldError(entry.Key, FieldErrorCodes.InvalidFormat, "The value can't be read."));
}
