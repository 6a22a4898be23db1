using AutoMapper;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.Common;

namespace Payroll.Application.ApiKeys.Usage;

/// <summary>How often a key was used, by hour.</summary>
/// <param name="ApiKeyId">The key.</param>
/// <param name="From">The hour of this moment is the first; a day before the end when null.</param>
/// <param name="To">Hours that begin before this moment; now when null.</param>
public sealed record GetApiKeyUsage(Guid ApiKeyId, DateTimeOffset? From, DateTimeOffset? To) : IRequest<ApiKeyUsageDto>;

internal sealed class GetApiKeyUsageHandler(IPayrollDbContext db, IMapper mapper, TimeProvider clock) : IRequestHandler<GetApiKeyUsage, ApiKeyUsageDto>
{
    public async Task<ApiKeyUsageDto> Handle(GetApiKeyUsage query, CancellationToken cancellationToken)
    {
        var to = query.To ?? (query.From is { } only ? Min(only.AddDays(ApiKeyUsageDto.MaxDays), clock.GetUtcNow()) : clock.GetUtcNow());
        var from = ApiKeyUsage.HourOf(query.From ?? to.AddDays(-1));
        if (from > to)
            throw InvalidRequestException.Of("to", FieldErrorCodes.Inconsistent, "Give a time that is not before from.");
        if (to - from > TimeSpan.FromDays(ApiKeyUsageDto.MaxDays) + TimeSpan.FromHours(1))
            throw InvalidRequestException.Of("from", FieldErrorCodes.OutOfRange, $"Ask for at most {ApiKeyUsageDto.MaxDays} days.");

        var key = await db.ApiKeys.GetAsync(query.ApiKeyId, cancellationToken);
        var hours = await db.ApiKeyUsage.AsNoTracking()
            .Where(usage => usage.ApiKeyId == key.Id && usage.Hour >= from && usage.Hour < to)
            .OrderBy(usage => usage.Hour).ThenBy(usage => usage.Class)
            .Take(ApiKeyUsageDto.MaxHours).ToListAsync(cancellationToken);
        return new ApiKeyUsageDto { Data = mapper.Map<List<ApiKeyUsageHourDto>>(hours) };
    }

    private static DateTimeOffset Min(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
