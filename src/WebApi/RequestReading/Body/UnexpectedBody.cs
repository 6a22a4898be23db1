using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Payroll.Domain.Common;
using Payroll.WebApi.Errors;

namespace Payroll.WebApi.RequestReading.Body;

/// <summary>
/// Refuses a body where the operation takes none: ignoring it would hide a caller's mistake. An empty object says nothing,
/// and passes.
/// </summary>
internal sealed class UnexpectedBody : IAsyncResourceFilter
{
    private const int MaxEmptyBytes = 64;

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        var takesOne = context.ActionDescriptor.Parameters.Any(parameter => parameter.BindingInfo?.BindingSource == BindingSource.Body);
        if (!takesOne && !HttpMethods.IsGet(request.Method) && !await SaysNothingAsync(request, context.HttpContext.RequestAborted))
        {
            context.Result = new ProblemResult(new Problem(
                ErrorCodes.InvalidRequest, "This operation takes no body. Leave it out, or use the operation that takes what it says."));
            return;
        }

        await next();
    }

    private static async Task<bool> SaysNothingAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var start = new byte[MaxEmptyBytes];
        var read = await request.Body.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken);
        var text = start.AsSpan(0, read);
        return read < start.Length && (text.Trim(" \r\n\t"u8) is [] or [(byte)'{', (byte)'}']);
    }
}
