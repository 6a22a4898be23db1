using System.Text.Json;
using Payroll.TestSupport;
using Payroll.WebApi.FunctionalTests.ApiKeys;
using Payroll.WebApi.FunctionalTests.RequestReading;

namespace Payroll.WebApi.FunctionalTests.RateLimiting;

/// <summary>An application with small limits, whose clock goes on when a test says so.</summary>
internal sealed class LimitedHost : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);

    private LimitedHost(ApiHost api, SteppedTime clock, ApiClient admin) => (Api, Clock, Admin) = (api, clock, admin);

    public ApiHost Api { get; }

    public SteppedTime Clock { get; }

    /// <summary>An administrator of the tier enterprise, who has limits that no test reaches.</summary>
    public ApiClient Admin { get; }

    public static async Task<LimitedHost> StartAsync(params (string Name, string? Value)[] settings)
    {
        var clock = new SteppedTime(Start);
        var api = new ApiHost(clock, settings:
        [
            ("RateLimits:Tiers:standard:read:burst", "3"), ("RateLimits:Tiers:standard:read:sustained", "5"),
            ("RateLimits:Tiers:standard:write:burst", "2"), ("RateLimits:Tiers:standard:write:sustained", "4"),
            ("RateLimits:Tiers:windowed:minute", "3"), ("RateLimits:Tiers:windowed:hour", "5"), ("RateLimits:Tiers:windowed:day", "9"),
            .. settings,
        ]);
        return new LimitedHost(api, clock, await api.NewOrganizationAsync());
    }

    /// <summary>A key that reads, of a tier.</summary>
    public Task<GivenKey> GiveAsync(string tier = "standard", object? limits = null) =>
        Admin.GiveKeyAsync(new { name = "Reader", preset = "read_only", tier, limits = limits ?? Array.Empty<object>() }, Api);

    /// <summary>Reads until it is refused; fails when it never is.</summary>
    public static async Task<(int Taken, Answer Refused)> ExhaustAsync(ApiClient client, string path = "/employees")
    {
        for (var taken = 0; taken < 100; taken++)
        {
            var answer = await client.GetAsync(path);
            if ((int)answer.Status == 429) return (taken, answer);
        }

        throw new AssertionException("100 requests were let in.");
    }

    /// <summary>What GET /me says is left of a class and window.</summary>
    public static int Remaining(JsonElement me, string requests, int seconds) => me.GetProperty("limits").EnumerateArray()
        .Single(limit => limit.GetProperty("class").GetString() == requests && limit.GetProperty("window_seconds").GetInt32() == seconds)
        .GetProperty("remaining").GetInt32();

    public ValueTask DisposeAsync() => Api.DisposeAsync();
}
