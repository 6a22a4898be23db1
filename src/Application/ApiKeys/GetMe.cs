using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.ApiKeys.Authentication;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Common.Security;

namespace Payroll.Application.ApiKeys;

/// <summary>The key that the request came with, and what it has left.</summary>
public sealed record GetMe : IRequest<CallerDto>;

internal sealed class GetMeHandler(IPayrollDbContext db, ICurrentCaller caller, IRateLimiter limiter) : IRequestHandler<GetMe, CallerDto>
{
    public async Task<CallerDto> Handle(GetMe query, CancellationToken cancellationToken)
    {
        var key = await db.ApiKeys.AsNoTracking().SingleAsync(known => known.Id == caller.ApiKeyId, cancellationToken);
        var organization = await db.Organizations.AsNoTracking()
            .Select(known => new CallerOrganizationDto { OrganizationId = known.Id, Name = known.Name })
            .SingleAsync(cancellationToken);
        var standings = await limiter.LookAsync(caller.Record, cancellationToken);
        return new CallerDto
        {
            ApiKeyId = key.Id,
            Name = key.Name,
            Organization = organization,
            Scopes = key.Scopes,
            Tier = key.Tier,
            ExpiresAt = key.ExpiresAt,
            Limits = [.. standings.SelectMany(Describe)],
        };
    }

    private static IEnumerable<RemainingLimitDto> Describe(RateLimitStanding standing)
    {
        for (var i = 0; i < standing.Windows.Count; i++)
        {
            var state = standing.Windows[i];
            yield return new RemainingLimitDto
            {
                Class = standing.Class, WindowSeconds = state.Window.Seconds, Limit = state.Window.Limit, Remaining = state.Remaining,
            };
        }
    }
}
