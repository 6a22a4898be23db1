using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Application.Common.Persistence;
using Payroll.Infrastructure.Persistence;

namespace Payroll.WebApi.FunctionalTests.PayRules;

/// <summary>Bodies of pay rule sets: `on-site` for the organization from 1 July 2026 on, with daily overtime, where nothing else is said.</summary>
internal static class RuleBodies
{
    public const string DailyOvertime = """{"type":"overtime","name":"Daily overtime","basis":"daily","after_hours":8,"tiers":[{"hours":2,"multiplier":1.5},{"multiplier":2}]}""";

    public static string Set(string rules = DailyOvertime, params (string Name, object? Value)[] members)
    {
        var body = new JsonObject { ["code"] = "on-site", ["name"] = "On-site", ["effective_from"] = "2026-07-01", ["rules"] = JsonNode.Parse($"[{rules}]") };
        foreach (var (name, value) in members) body[name] = JsonSerializer.SerializeToNode(value);
        return body.ToJsonString();
    }

    public static Task<string> SetRulesAsync(this ApiClient admin, params (string Name, object? Value)[] members) =>
        admin.MakeAsync("/pay-rules", Set(DailyOvertime, members), "pay_rule_id");

    /// <summary>Records that a submitted run has used a rule set, which nothing does over the API yet.</summary>
    public static async Task UseRulesAsync(this ApiClient admin, string payRuleId, string day)
    {
        var organization = (await admin.GetAsync("/organizations/current")).Json.GetProperty("organization_id").GetGuid();
        await using var scope = SharedApi.Host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OrganizationScope>().OrganizationId = organization;
        var db = scope.ServiceProvider.GetRequiredService<IPayrollDbContext>();
        (await db.PayRuleSets.SingleAsync(one => one.Id == Guid.Parse(payRuleId))).Use(DateOnly.ParseExact(day, "O"));
        await db.SaveChangesAsync(CancellationToken.None);
    }
}
