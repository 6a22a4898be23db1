using MediatR;
using Payroll.Application.ApiKeys;
using Payroll.Application.Common.Idempotency;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.Organizations;

/// <summary>Founds an organization. The answer carries its first admin key, once.</summary>
public sealed record CreateOrganization(string Name) : IRequest<CreatedOrganizationDto>;

/// <summary>A new organization and its first admin key.</summary>
public sealed record CreatedOrganizationDto
{
    /// <summary>The organization's id.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>The first admin key. It is shown here and never again: null where an earlier answer is given again for the same Idempotency-Key.</summary>
    [ShownOnce]
    public required string? AdminKey { get; init; }

    /// <summary>Keeps the key out of whatever prints the answer.</summary>
    public override string ToString() => $"{nameof(CreatedOrganizationDto)} {OrganizationId}";
}

internal sealed class CreateOrganizationHandler(IPayrollDbContext db, ApiKeyIssuer issuer, TimeProvider clock)
    : IRequestHandler<CreateOrganization, CreatedOrganizationDto>
{
    public Task<CreatedOrganizationDto> Handle(CreateOrganization command, CancellationToken cancellationToken) =>
        db.SerializableAsync(token => FoundAsync(command, token), cancellationToken);

    private async Task<CreatedOrganizationDto> FoundAsync(CreateOrganization command, CancellationToken cancellationToken)
    {
        var operatorId = db.OrganizationId;
        var key = ApiKeyIssuer.NewSecret();
        var organization = OrganizationFounding.Found(db, command.Name, key, issuer, isOperator: false, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);

        // Who founded it is the operator's to account for; the new organization's own chain has begun without a key of its own.
        db.ClearTracking();
        db.SetTenant(operatorId);
        db.Raise(organization.Creation);
        await db.SaveChangesAsync(cancellationToken);
        return new CreatedOrganizationDto { OrganizationId = organization.Id, Name = organization.Name, AdminKey = key.Value };
    }
}
