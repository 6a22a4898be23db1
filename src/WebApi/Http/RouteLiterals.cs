using System.Collections.Frozen;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing.Patterns;
using Payroll.WebApi.RequestReading.Query;

namespace Payroll.WebApi.Http;

/// <summary>The words that the API itself has in its addresses: everything else in a request's address is the caller's, and could be a name.</summary>
internal sealed class RouteLiterals(EndpointDataSource endpoints, UnknownQueryParameters parameters)
{
    private readonly Lazy<FrozenSet<string>> segments = new(() => endpoints.Endpoints.OfType<RouteEndpoint>()
        .SelectMany(endpoint => endpoint.RoutePattern.PathSegments).SelectMany(segment => segment.Parts)
        .OfType<RoutePatternLiteralPart>().Select(part => part.Content)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether a part of a path is a word of some route.</summary>
    public bool HasSegment(ReadOnlySpan<char> segment) => segments.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(segment);

    /// <summary>Whether the route that a request matched has a query parameter of that name.</summary>
    /// <param name="endpoint">What the request matched; null: nothing.</param>
    /// <param name="name">The name.</param>
    public bool HasParameter(Endpoint? endpoint, string name) =>
        endpoint?.Metadata.GetMetadata<ActionDescriptor>() is { } action && parameters.DeclaredBy(action).Contains(name);
}
