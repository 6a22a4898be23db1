using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Application.Common.Persistence;
using Payroll.Infrastructure.Persistence;

namespace Payroll.WebApi.FunctionalTests.PayRates;

/// <summary>Bodies of pay rates: 42 an hour for riggers from 1 July 2026 on, where nothing else is said.</summary>
internal static class RateBodies
{
    public static Dictionary<string, object?> Rate(params (string Name, object? Value)[] members)
    {
        var body = new Dictionary<string, object?>
        {
            ["name"] = "Standard",
            ["classification"] = "Rigger",
            ["unit"] = "hour",
            ["amount"] = 42,
            ["effective_from"] = "2026-07-01",
        };
        foreach (var (name, value) in members) body[name] = value;
        return body;
    }

    public static Task<string> SetRateAsync(this ApiClient admin, params (string Name, object? Value)[] members) =>
        admin.MakeAsync("/pay-rates", Rate(members), "pay_rate_id");

    /// <summary>Records that a submitted run has used a rate.</summary>
    public static async Task UseRateAsync(this ApiClient admin, string payRateId, string day)
    {
        var organization = (await admin.GetAsync("/organizations/current")).Json.GetProperty("organization_id").GetGuid();
        await using var scope = SharedApi.Host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OrganizationScope>().OrganizationId = organization;
        var db = scope.ServiceProvider.GetRequiredService<IPayrollDbContext>();
        var rate = await db.PayRates.SingleAsync(one => one.Id == Guid.Parse(payRateId));
        rate.Use(DateOnly.ParseExact(day, "O"));
        await db.SaveChangesAsync(CancellationToken.None);
    }
}
