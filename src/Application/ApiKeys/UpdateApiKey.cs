using AutoMapper;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.ApiKeys.Authentication;
using Payroll.Application.ApiKeys.Grants;
using Payroll.Application.Common;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Common.Security;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.Common;
using Payroll.Domain.RateLimiting;

namespace Payroll.Application.ApiKeys;

/// <summary>Changes a key. What is not given stays; a null expiry means never, and null limits the tier's.</summary>
public sealed record UpdateApiKey(
    Guid ApiKeyId,
    string? Name,
    IReadOnlyList<string>? Scopes,
    ApiKeyTier? Tier,
    Optional<DateTimeOffset?> ExpiresAt,
    Optional<IReadOnlyList<KeyRateLimit>> Limits,
    ExpectedVersion? ExpectedVersion) : IRequest<ApiKeyDto>;

internal sealed class UpdateApiKeyValidator : AbstractValidator<UpdateApiKey>
{
    public UpdateApiKeyValidator(TimeProvider clock)
    {
        RuleFor(command => command).Custom((command, context) => context.AddAll(ScopeRules.CheckSpelling(command.Scopes)));
        RuleFor(command => command.ExpiresAt).Passes(FieldErrorCodes.OutOfRange, expiry =>
            expiry.Value <= clock.GetUtcNow() ? "The expiry lies in the past. To end a key now, revoke it." : null);
    }
}

internal sealed class UpdateApiKeyHandler(
    IPayrollDbContext db,
    ICurrentCaller caller,
    IApiKeyDirectory directory,
    RateLimitTiers tiers,
    IMapper mapper,
    TimeProvider clock)
    : IRequestHandler<UpdateApiKey, ApiKeyDto>
{
    public async Task<ApiKeyDto> Handle(UpdateApiKey command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var key = await db.SerializableAsync(token => UpdateAsync(command, now, token), cancellationToken);
        db.AfterCommit(() => directory.ClearTracking(key.PublicId));
        return mapper.Map<ApiKeyDto>(new ApiKeyAt(key, now));
    }

    private async Task<ApiKey> UpdateAsync(UpdateApiKey command, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var key = await db.ApiKeys.GetAsync(command.ApiKeyId, cancellationToken);
        key.Expect(command.ExpectedVersion);
        var errors = ScopeRules.CheckOperator(command.Scopes, key.ScopeSet).ToList();
        if (errors.Count > 0) throw new InvalidRequestException(errors);
        var callerKey = await db.ApiKeys.AsNoTracking().GetAsync(caller.ApiKeyId, cancellationToken);
        await SupersededKeyPolicy.RequireNoSuccessorAsync(db, callerKey, key, cancellationToken);
        ScopeGrantPolicy.Require(caller, key.Scopes, key.ExpiresAt, key.Tier);
        RateLimitGrantPolicy.Require(callerKey, tiers, key.Tier, key.Limits);
        var (wasAdmin, wasLasting, wasOperator) = (LastAdminKey.IsAdmin(key, now), LastAdminKey.IsLasting(key, now), LastAdminKey.IsOperator(key));
        var (tier, limits) = (key.Tier, key.Limits);
        key.Update(
            command.Name ?? key.Name, command.Scopes ?? key.Scopes, command.Tier ?? key.Tier, command.ExpiresAt.Or(key.ExpiresAt),
            command.Limits.Or(key.Limits) ?? [], now);
        ScopeGrantPolicy.Require(caller, key.Scopes, key.ExpiresAt, key.Tier);
        if (command.Scopes is not null && key.Id != callerKey.Id) SupersededKeyPolicy.RequireGrantable(callerKey, key.Scopes);
        RateLimitGrantPolicy.Require(callerKey, tiers, key.Tier, key.Limits);
        if (command.Limits.HasValue || key.Tier != tier) LimitRules.Require(caller, tiers[key.Tier], key.Limits, areGiven: !key.Limits.SequenceEqual(limits));
        if (wasOperator && !LastAdminKey.IsOperator(key))
        {
            throw DomainRuleException.InvalidState(
                "The operator scopes of the installation's first key can't be given back once they are gone: its scopes stay. Revoke it to give them up.");
        }

        if ((wasAdmin && !LastAdminKey.IsAdmin(key, now)) || (wasLasting && !LastAdminKey.IsLasting(key, now)))
            await LastAdminKey.RequireAnotherAsync(db, key, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return key;
    }
}
