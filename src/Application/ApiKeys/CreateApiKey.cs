using AutoMapper;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.ApiKeys.Grants;
using Payroll.Application.Common;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Common.Security;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.Common;
using Payroll.Domain.RateLimiting;

namespace Payroll.Application.ApiKeys;

/// <summary>Creates a key. The answer carries it, once.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Scopes">What it may do; or a preset.</param>
/// <param name="Preset">One of <see cref="ScopePresets"/>, in any spelling that it finds; or scopes.</param>
/// <param name="ExpiresAt">Null: never. Not given: sixty days, or the caller's own expiry where that is sooner.</param>
/// <param name="ExpiresInDays">Instead of <paramref name="ExpiresAt"/>.</param>
/// <param name="Tier">When not given, standard for a caller of the tier enterprise, else the caller's own.</param>
/// <param name="Limits">Limits of its own, in place of some of the tier's.</param>
public sealed record CreateApiKey(
    string Name,
    IReadOnlyList<string>? Scopes,
    string? Preset,
    Optional<DateTimeOffset?> ExpiresAt,
    int? ExpiresInDays,
    ApiKeyTier? Tier,
    IReadOnlyList<KeyRateLimit>? Limits) : IRequest<CreatedApiKeyDto>;

internal sealed class CreateApiKeyValidator : AbstractValidator<CreateApiKey>
{
    public CreateApiKeyValidator(TimeProvider clock)
    {
        RuleFor(command => command).Custom((command, context) => context.AddAll(Check(command, clock.GetUtcNow())));
    }

    private static IEnumerable<FieldError> Check(CreateApiKey command, DateTimeOffset now)
    {
        if (command.Scopes is null && command.Preset is null)
            yield return new("scopes", FieldErrorCodes.Required, "Give scopes or a preset.");
        if (command.Scopes is not null && command.Preset is not null)
            yield return new("preset", FieldErrorCodes.Inconsistent, "Give scopes or a preset, not both.");
        if (command.Preset is not null && ScopePresets.Find(command.Preset) is null)
            yield return new("preset", FieldErrorCodes.InvalidFormat, $"A preset is one of {string.Join(", ", ScopePresets.Names)}.");
        foreach (var error in ScopeRules.Check(command.Scopes)) yield return error;
        if (command.ExpiresAt.HasValue && command.ExpiresInDays is not null)
            yield return new("expires_in_days", FieldErrorCodes.Inconsistent, "Give expires_at or expires_in_days, not both.");
        if (command.ExpiresAt.Value <= now)
            yield return new("expires_at", FieldErrorCodes.OutOfRange, "The expiry lies in the past. Give a later time, or null for never.");
    }
}

internal sealed class CreateApiKeyHandler(
    IPayrollDbContext db, ICurrentCaller caller, ApiKeyIssuer issuer, RateLimitTiers tiers, IMapper mapper, TimeProvider clock)
    : IRequestHandler<CreateApiKey, CreatedApiKeyDto>
{
    private static readonly TimeSpan DefaultLife = TimeSpan.FromDays(60);

    public async Task<CreatedApiKeyDto> Handle(CreateApiKey command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var callerKey = await db.ApiKeys.AsNoTracking().GetAsync(caller.ApiKeyId, cancellationToken);
        var preset = command.Preset is null ? null : ScopePresets.Find(command.Preset);
        var (tier, given) = (command.Tier ?? TierOf(caller), command.Limits ?? []);
        var grant = new ApiKeyGrant(command.Name, preset is null ? command.Scopes! : ScopePresets.Expand(preset), preset, tier, ExpiryOf(command, now))
        {
            Limits = RateLimitGrantPolicy.Complete(callerKey, tiers, tier, given),
            RateLimitGroupId = callerKey.HasOwnLimits ? callerKey.RateLimitCountsId : null,
        };
        ScopeGrantPolicy.Require(caller, grant.Scopes, grant.ExpiresAt, tier);
        SupersededKeyPolicy.RequireGrantable(callerKey, grant.Scopes);
        LimitRules.Require(caller, tiers[tier], given, areGiven: given.Count > 0);
        RateLimitGrantPolicy.Require(callerKey, tiers, tier, grant.Limits);

        var secret = ApiKeyIssuer.NewSecret();
        var key = issuer.Issue(secret, db.OrganizationId, grant, now);
        db.ApiKeys.Add(key);
        await db.SaveChangesAsync(cancellationToken);
        return mapper.Map<CreatedApiKeyDto>(new ApiKeyAt(key, now)) with { Key = secret.Value };
    }

    // The highest tier is given only when it is asked for.
    private static ApiKeyTier TierOf(ICurrentCaller caller) =>
        caller.Tier == ApiKeyTier.Enterprise ? ApiKeyTier.Standard : caller.Tier;

    private DateTimeOffset? ExpiryOf(CreateApiKey command, DateTimeOffset now)
    {
        if (command.ExpiresAt.HasValue) return command.ExpiresAt.Value;
        if (command.ExpiresInDays is { } days) return now.AddDays(days);
        return caller.ExpiresAt < now + DefaultLife ? caller.ExpiresAt : now + DefaultLife;
    }
}
