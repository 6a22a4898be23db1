using AutoMapper;
using FluentValidation;
using MediatR;
using Payroll.Application.Common;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.Common;
using Payroll.Domain.RateLimiting;

namespace Payroll.Application.ApiKeys;

/// <summary>Creates a key. The answer carries it, once.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Scopes">What it may do; or a preset.</param>
/// <param name="Preset">One of <see cref="ScopePresets"/>; or scopes.</param>
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
        if (command.Preset is not null && !ScopePresets.Names.Contains(command.Preset))
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
        var scopes = command.Preset is null ? command.Scopes! : ScopePresets.Expand(command.Preset);
        var grant = new ApiKeyGrant(command.Name, scopes, command.Preset, command.Tier ?? TierOf(caller), ExpiryOf(command, now))
        {
            Limits = command.Limits is { Count: > 0 } given ? given : LimitsOf(caller),
        };
        Attenuation.Require(caller, grant.Scopes, grant.ExpiresAt, grant.Tier);
        LimitRules.Require(caller, tiers[grant.Tier], grant.Limits, areGiven: command.Limits is { Count: > 0 });

        var secret = ApiKeyIssuer.NewSecret();
        var key = issuer.Issue(secret, db.OrganizationId, grant, now);
        db.ApiKeys.Add(key);
        await db.SaveChangesAsync(cancellationToken);
        return mapper.Map<CreatedApiKeyDto>(new ApiKeyAt(key, now)) with { Key = secret.Value };
    }

    // The highest tier is given only when it is asked for.
    private static ApiKeyTier TierOf(ICurrentCaller caller) =>
        caller.Tier == ApiKeyTier.Enterprise ? ApiKeyTier.Standard : caller.Tier;

    // Whoever can't give limits hands its own on: it would have more than it was given through a key that it makes.
    private static IReadOnlyList<KeyRateLimit> LimitsOf(ICurrentCaller caller) =>
        caller.Tier == ApiKeyTier.Enterprise ? [] : caller.Record.Limits;

    private DateTimeOffset? ExpiryOf(CreateApiKey command, DateTimeOffset now)
    {
        if (command.ExpiresAt.HasValue) return command.ExpiresAt.Value;
        if (command.ExpiresInDays is { } days) return now.AddDays(days);
        return caller.ExpiresAt < now + DefaultLife ? caller.ExpiresAt : now + DefaultLife;
    }
}
