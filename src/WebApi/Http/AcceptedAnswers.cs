using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.Net.Http.Headers;
using Payroll.Domain.Common;
using Payroll.WebApi.Errors;

namespace Payroll.WebApi.Http;

/// <summary>
/// Answers 406 before anything is done for a caller who couldn't read the answer. The framework's own check comes after
/// the action, when the change has been made.
/// </summary>
internal sealed class AcceptedAnswers : IResourceFilter
{
    private static readonly string[] Always = ["application/json", ProblemWriter.ContentType];

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var header = context.HttpContext.Request.Headers.Accept;
        if (header.Count == 0 || !MediaTypeHeaderValue.TryParseList(header, out var accepted) || accepted.Count == 0)
            return;
        var offered = context.ActionDescriptor.FilterDescriptors.Select(filter => filter.Filter)
            .Concat(context.ActionDescriptor.EndpointMetadata)
            .OfType<IApiResponseMetadataProvider>().SelectMany(ContentTypes);
        if (!Always.Concat(offered).Any(type => Takes(accepted, type)))
            context.Result = new ProblemResult(new Problem(ErrorCodes.NotAcceptable));
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }

    private static IEnumerable<string> ContentTypes(IApiResponseMetadataProvider declared)
    {
        var types = new MediaTypeCollection();
        declared.SetContentTypes(types);
        return types;
    }

    // RFC 9110, 12.5.1: the most specific range that matches decides, and q=0 means no.
    private static bool Takes(IList<MediaTypeHeaderValue> accepted, string type)
    {
        var best = accepted.Where(range => range.MatchesMediaType(type))
            .MaxBy(range => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2);
        return best is not null && best.Quality is not 0;
    }
}
