using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Payroll.Application.Common;

namespace Payroll.WebApi.ConditionalRequests;

/// <summary>Answers the version of a single resource as its <c>ETag</c>, to be sent back in <c>If-Match</c>.</summary>
internal sealed class EntityTag : IResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is ObjectResult { Value: IVersionedDto resource })
            context.HttpContext.Response.Headers.ETag = $"\"{resource.Version}\"";
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
