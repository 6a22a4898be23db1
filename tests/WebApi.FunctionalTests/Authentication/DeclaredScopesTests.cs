using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Payroll.WebApi.Authentication;
using Payroll.WebApi.FunctionalTests.ApiKeys;

namespace Payroll.WebApi.FunctionalTests.Authentication;

/// <summary>No endpoint without a scope: a test finds it, and nobody gets in.</summary>
public sealed class DeclaredScopesTests
{
    /// <summary>Every key may ask what it may do.</summary>
    private const string ForAnyKey = "api/v1/me";

    private ApiHost _host = null!;

    [OneTimeSetUp]
    public void Start() => _host = new ApiHost(configure: services =>
        services.AddControllers().PartManager.ApplicationParts.Add(new UndeclaredController.Part()));

    [OneTimeTearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [Test]
    public void EveryEndpoint_DeclaresItsScopes()
    {
        var endpoints = EndpointsOf(SharedApi.Host);

        Assert.That(endpoints.Count(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null), Is.GreaterThan(40));
        Assert.That(endpoints.Where(IsUndeclared).Select(endpoint => endpoint.DisplayName), Is.Empty);
    }

    [Test]
    public void EveryAction_IsUnderTheApi() =>
        Assert.That(
            EndpointsOf(SharedApi.Host).Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null)
                .Select(endpoint => endpoint.RoutePattern.RawText).Where(path => !path!.StartsWith("api/v1/", StringComparison.Ordinal)),
            Is.Empty);

    [Test]
    public void UndeclaredEndpoints_AreFound() =>
        Assert.That(
            EndpointsOf(_host).Where(IsUndeclared).Select(endpoint => endpoint.RoutePattern.RawText),
            Is.EquivalentTo(new[] { "api/v1/undeclared", "elsewhere/undeclared" }));

    [TestCase("/api/v1/undeclared")]
    [TestCase("/v1/undeclared")]
    [TestCase("/elsewhere/undeclared")]
    public async Task UndeclaredEndpoint_IsClosed(string path)
    {
        var admin = await _host.NewOrganizationAsync();
        foreach (var client in new[] { admin, _host.Operator })
        {
            var answer = await client.GetRawAsync(path);
            Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.Forbidden, "insufficient_scope")));
        }

        Assert.That((await _host.Client(null).GetRawAsync(path)).Code, Is.EqualTo("missing_api_key"));
    }

    [Test]
    public async Task OpenEndpoint_IsOpen() =>
        Assert.That((await _host.Client(null).GetRawAsync("/elsewhere/open")).Status, Is.EqualTo(HttpStatusCode.OK));

    [Test]
    public async Task EveryAction_IsRefusedToAKeyWithoutItsScopes()
    {
        var key = await (await SharedApi.Host.NewOrganizationAsync()).GiveKeyAsync(new { name = "Webhooks only", scopes = new[] { "read:webhooks" } });
        var reached = new List<string>();
        foreach (var endpoint in EndpointsOf(SharedApi.Host).Where(endpoint => endpoint.Metadata.GetMetadata<RequiresScopeAttribute>() is not null))
        {
            var needed = endpoint.Metadata.GetRequiredMetadata<RequiresScopeAttribute>().Scopes;
            foreach (var method in endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods)
            {
                var answer = await key.Client.SendRawAsync(new HttpMethod(method), PathOf(endpoint), null);
                var asked = answer.Status != HttpStatusCode.Forbidden ? [] : answer.Json.GetProperty("required_scopes").EnumerateArray().Select(scope => scope.GetString()).ToArray();
                if (!asked.SequenceEqual(needed)) reached.Add($"{method} {endpoint.RoutePattern.RawText}: {answer.Status}");
            }
        }

        Assert.That(reached, Is.Empty);
    }

    private static List<RouteEndpoint> EndpointsOf(ApiHost host)
    {
        _ = host.Client(null);
        return host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Distinct().ToList();
    }

    private static bool IsUndeclared(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<RequiresScopeAttribute>() is not { Scopes.Count: > 0 }
        && (endpoint as RouteEndpoint)?.RoutePattern.RawText != ForAnyKey
        && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null;

    private static string PathOf(RouteEndpoint endpoint) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "number" } => "1",
            _ => "0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b",
        }))));
}
