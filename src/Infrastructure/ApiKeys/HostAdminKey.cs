using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Application.ApiKeys;
using Payroll.Application.Common.Errors;
using Payroll.Domain.ApiKeys;
using Payroll.Infrastructure.Persistence;
using Payroll.Infrastructure.Persistence.Startup;

namespace Payroll.Infrastructure.ApiKeys;

/// <summary>
/// Makes an admin key for an operator who has access to the host and has lost every key. It has the powers of an organization's first
/// key; in the installation's first organization those of the operator too.
/// </summary>
/// <param name="services">Asked for what makes keys when the database has been found fit: secrets are not read, or made, before.</param>
/// <param name="preparation">Opens the database.</param>
/// <param name="configuration">May name the organization.</param>
/// <param name="clock">Says when the key was made.</param>
internal sealed class HostAdminKey(IServiceProvider services, DatabasePreparation preparation, IConfiguration configuration, TimeProvider clock)
{
    private const string Setting = "Organization";

    /// <summary>Makes the key for the organization that the setting names, or for the first one.</summary>
    /// <exception cref="StartupException">The database can't be used, or there is no such organization; the message says what to do.</exception>
    public Task<ApiKeySecret> CreateAsync(CancellationToken cancellationToken) => preparation.UseAsync(CreateAsync, cancellationToken);

    private async Task<ApiKeySecret> CreateAsync(PayrollDbContext db, CancellationToken cancellationToken)
    {
        var all = db.Organizations.IgnoreQueryFilters();
        var first = await all.OrderBy(one => one.CreatedAt).ThenBy(one => one.Id).Select(one => (Guid?)one.Id).FirstOrDefaultAsync(cancellationToken)
            ?? throw new StartupException("The database holds no organization yet. Start the server: it makes one, and prints its admin key.");
        var id = Named() ?? first;
        if (!await all.AnyAsync(one => one.Id == id, cancellationToken))
            throw new StartupException($"There is no organization '{id}'. Without --{Setting}=<id> the key is for the installation's first one.");

        db.SetTenant(id);
        var secret = ApiKeyIssuer.NewSecret();
        return await db.SerializableAsync(token => IssueAsync(db, secret, isOperator: id == first, token), cancellationToken);
    }

    private async Task<ApiKeySecret> IssueAsync(PayrollDbContext db, ApiKeySecret secret, bool isOperator, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var grant = ApiKeyGrant.FirstAdmin(isOperator) with { Name = "Admin key made on the host", CliCommand = "create-admin-key" };
        var key = services.GetRequiredService<ApiKeyIssuer>().Issue(secret, db.OrganizationId, grant, now);
        db.ApiKeys.Add(key);
        await db.SaveChangesAsync(cancellationToken);
        return secret;
    }

    private Guid? Named()
    {
        if (configuration[Setting] is not { Length: > 0 } text) return null;
        return Guid.TryParse(text, out var id) ? id : throw new StartupException($"--{Setting} takes the id of an organization, a UUID.");
    }
}
