using AutoMapper;
using MediatR;
using Payroll.Application.Common;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.ApiKeys;

/// <summary>One key.</summary>
public sealed record GetApiKey(Guid ApiKeyId) : IRequest<ApiKeyDto>;

internal sealed class GetApiKeyHandler(IPayrollDbContext db, IMapper mapper, TimeProvider clock) : IRequestHandler<GetApiKey, ApiKeyDto>
{
    public async Task<ApiKeyDto> Handle(GetApiKey query, CancellationToken cancellationToken) =>
        mapper.Map<ApiKeyDto>(new ApiKeyAt(await db.ApiKeys.GetAsync(query.ApiKeyId, cancellationToken), clock.GetUtcNow()));
}
