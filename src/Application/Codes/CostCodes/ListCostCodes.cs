using AutoMapper;
using AutoMapper.QueryableExtensions;
using MediatR;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Pages;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.Codes.CostCodes;

/// <summary>The organization's cost codes.</summary>
/// <param name="Parent">A code: those directly below it.</param>
/// <param name="Page">Which page.</param>
/// <param name="Code">Only the one with this code.</param>
public sealed record ListCostCodes(string? Parent, PageRequest Page, string? Code = null) : IRequest<Page<CostCodeDto>>;

internal sealed class ListCostCodesHandler(IPayrollDbContext db, IMapper mapper) : IRequestHandler<ListCostCodes, Page<CostCodeDto>>
{
    public async Task<Page<CostCodeDto>> Handle(ListCostCodes query, CancellationToken cancellationToken)
    {
        if (CodeLookups.FindsNothing(query.Parent)) return Paging.Empty<CostCodeDto>();
        var codes = db.CostCodes.OfCode(query.Code);
        if (query.Parent is not null) codes = codes.Where(code => code.Parent!.Code == query.Parent);
        return await codes.ProjectTo<CostCodeDto>(mapper.ConfigurationProvider).ToPageAsync(query.Page, code => code.CostCodeId, cancellationToken);
    }
}
