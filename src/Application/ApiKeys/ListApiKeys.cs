using AutoMapper;
using MediatR;
using Payroll.Application.Common.Pages;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.ApiKeys;

/// <summary>The organization's keys, revoked and expired ones too.</summary>
public sealed record ListApiKeys(PageRequest Page) : IRequest<Page<ApiKeyDto>>;

internal sealed class ListApiKeysHandler(IPayrollDbContext db, IMapper mapper, TimeProvider clock)
    : IRequestHandler<ListApiKeys, Page<ApiKeyDto>>
{
    public async Task<Page<ApiKeyDto>> Handle(ListApiKeys query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var page = await db.ApiKeys.ToPageAsync(query.Page, key => key.Id, cancellationToken);
        return page.Select(key => mapper.Map<ApiKeyDto>(new ApiKeyAt(key, now)));
    }
}
