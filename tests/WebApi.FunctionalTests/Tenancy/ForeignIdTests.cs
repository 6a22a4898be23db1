using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Payroll.WebApi.FunctionalTests.RequestReading;

namespace Payroll.WebApi.FunctionalTests.Tenancy;

/// <summary>
/// Every route with an id is tried with the id of another organization's thing: the answer is the one for a thing that is
/// not there. The routes come from the application, so none can be forgotten.
/// </summary>
public sealed partial class ForeignIdTests
{
    private const string NotThere = "0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b";

    // Bodies that would be taken if the thing were there; all others take an empty one.
    private static readonly Dictionary<string, object> Bodies = new()
    {
        ["createEmployment"] = new { effective_from = "2026-07-01" },
        ["replacePayRunInput"] = new { hours_worked = 1, gross_pay = 1 },
        ["updatePayRate"] = new { name = "Mallory" },
        ["updatePayRule"] = new { name = "Mallory" },
        ["updateTimesheetEntry"] = new { project = "Mallory" },
        ["updatePayRun"] = new { pay_date = "2026-06-20" },
        ["updateEmployee"] = new { first_name = "Mallory" },
        ["updatePayGroup"] = new { name = "Mallory" },
        ["updatePaySchedule"] = new { name = "Mallory" },
        ["updateEmploymentType"] = new { name = "Mallory" },
        ["updateHoliday"] = new { name = "Mallory" },
        ["updateApiKey"] = new { name = "Mallory" },
    };

    private OtherTenants mine = null!;
    private OtherTenants theirs = null!;

    private static IEnumerable<RouteEndpoint> Routes => SharedApi.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(route => route.Metadata.GetMetadata<ControllerActionDescriptor>() is not null && route.RoutePattern.Parameters.Count > 0);

    private static IEnumerable<(RouteEndpoint Route, string Method, string Id)> Attempts =>
        from route in Routes
        from method in route.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods
        from parameter in route.RoutePattern.Parameters
        where parameter.Name != "number"
        select (route, method, parameter.Name);

    [OneTimeSetUp]
    public async Task AddAsync()
    {
        mine = await OtherTenants.AddAsync("mine");
        theirs = await OtherTenants.AddAsync("theirs");
    }

    [Test]
    public async Task EveryRouteWithAnId_GivenAnothersId_AnswersAsForNothing()
    {
        var before = (await mine.CreateAsync(), await theirs.CreateAsync());
        var tried = 0;
        foreach (var (route, method, id) in Attempts)
        {
            var foreign = await AskAsync(route, method, id, theirs.Ids[id]);
            var nothing = await AskAsync(route, method, id, NotThere);

            Assert.That((foreign.Status, foreign.Code), Is.EqualTo((HttpStatusCode.NotFound, "not_found")), $"{method} {route.RoutePattern.RawText} {id}: {foreign.Text}");
            Assert.That(Blurred(foreign), Is.EqualTo(Blurred(nothing)), $"{method} {route.RoutePattern.RawText} {id}");
            tried++;
        }

        Assert.That(tried, Is.GreaterThan(35));
        Assert.That((await mine.CreateAsync(), await theirs.CreateAsync()), Is.EqualTo(before));
    }

    [Test]
    public async Task EveryRouteWithAnId_GivenAMalformedOne_AnswersAsForNothing()
    {
        foreach (var (route, method, id) in Attempts)
        {
            var malformed = await AskAsync(route, method, id, "not-an-id");

            Assert.That((malformed.Status, malformed.Code), Is.EqualTo((HttpStatusCode.NotFound, "not_found")), $"{method} {route.RoutePattern.RawText} {id}: {malformed.Text}");
        }
    }

    [Test]
    public async Task Ids_OfTheCallersOwn_AreFound()
    {
        // Otherwise the tests above would pass with any id.
        foreach (var (id, path) in new[]
        {
            ("payScheduleId", "/pay-schedules/"), ("employmentTypeId", "/employment-types/"), ("payGroupId", "/pay-groups/"), ("holidayId", "/holidays/"), ("employeeId", "/employees/"),
            ("apiKeyId", "/api-keys/"), ("payRateId", "/pay-rates/"), ("timesheetEntryId", "/timesheet-entries/"), ("payRunId", "/pay-runs/"), ("paystubId", "/paystubs/"),
        })
            Assert.That((await theirs.Admin.GetAsync(path + theirs.Ids[id])).Status, Is.EqualTo(HttpStatusCode.OK), path);
    }

    /// <summary>The route's other ids are the caller's own, so that only the one can be at fault.</summary>
    private Task<Answer> AskAsync(RouteEndpoint route, string method, string id, string value)
    {
        var path = Parameter().Replace(route.RoutePattern.RawText!, match => match.Groups[1].Value switch
        {
            "number" => "1",
            var name => name == id ? value : mine.Ids[name],
        });
        var action = route.Metadata.GetMetadata<EndpointNameMetadata>()?.EndpointName ?? string.Empty;
        var body = method is "POST" or "PUT" or "PATCH" ? Bodies.GetValueOrDefault(action, new { }) : null;
        return mine.Admin.SendAsync(new HttpMethod(method), path["api/v1".Length..], body, ("Idempotency-Key", "once"));
    }

    private static string Blurred(Answer answer) => Blur().Replace(answer.Text, "…");

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|\"request_id\":\"[^\"]*\"|req_[0-9a-z]{26}")]
    private static partial Regex Blur();
}
