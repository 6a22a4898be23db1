using AutoMapper;
using AutoMapper.QueryableExtensions;
using MediatR;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Pages;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.Codes.EarningCodes;

/// <summary>The organization's earning codes.</summary>
/// <param name="Page">Which page.</param>
/// <param name="Code">Only the one with this code.</param>
public sealed record ListEarningCodes(PageRequest Page, string? Code = null) : IRequest<Page<EarningCodeDto>>;

internal sealed class ListEarningCodesHandler(IPayrollDbContext db, IMapper mapper) : IRequestHandler<ListEarningCodes, Page<EarningCodeDto>>
{
    public Task<Page<EarningCodeDto>> Handle(ListEarningCodes query, CancellationToken cancellationToken) =>
        db.EarningCodes.OfCode(query.Code).ProjectTo<EarningCodeDto>(mapper.ConfigurationProvider)
            .ToPageAsync(query.Page, code => code.EarningCodeId, cancellationToken);
}
