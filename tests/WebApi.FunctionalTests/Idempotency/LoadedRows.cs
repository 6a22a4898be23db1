using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Application.Common.Idempotency;
using Payroll.Application.Common.Secrets;
using Payroll.Infrastructure.Persistence;

namespace Payroll.WebApi.FunctionalTests.Idempotency;

/// <summary>What is kept of an organization's answers, in the database.</summary>
internal static class LoadedRows
{
    public static async Task<IReadOnlyList<IdempotencyRecord>> OfAsync(ApiClient admin)
    {
        var organization = await OrganizationAsync(admin);
        await using var db = await Contexts.CreateDbContextAsync();
        return await db.IdempotencyRecords.IgnoreQueryFilters().AsNoTracking().Where(row => row.OrganizationId == organization).ToListAsync();
    }

    /// <summary>Changes the text of the only answer that is kept, as an earlier version would have written it.</summary>
    public static async Task RewriteAsync(ApiClient admin, Func<string, string> change)
    {
        var protector = SharedApi.Host.Services.GetRequiredService<ISecretProtector>();
        var kept = (await OfAsync(admin)).Single();
        var context = IdempotencyRecordKeys.Context(kept.OrganizationId, kept.Id);
        await StoreAsync(kept, protector.Protect(change(protector.Unprotect(kept.Answer, context)), context));
    }

    /// <summary>Puts something else in the place of the only answer that is kept.</summary>
    public static async Task ReplaceAsync(ApiClient admin, string answer) => await StoreAsync((await OfAsync(admin)).Single(), answer);

    private static IDbContextFactory<PayrollDbContext> Contexts => SharedApi.Host.Services.GetRequiredService<IDbContextFactory<PayrollDbContext>>();

    private static async Task StoreAsync(IdempotencyRecord kept, string answer)
    {
        await using var db = await Contexts.CreateDbContextAsync();
        await db.IdempotencyRecords.IgnoreQueryFilters().Where(row => row.Id == kept.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Answer, answer));
    }

    private static async Task<Guid> OrganizationAsync(ApiClient admin) =>
        (await admin.GetAsync("/organizations/current")).Json.GetProperty("organization_id").GetGuid();
}
