using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Pages;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.PayRates;

/// <summary>The organization's pay rates.</summary>
/// <param name="EmployeeId">Those that are for this person alone.</param>
/// <param name="EmployeeExternalId">The same, by their id in the caller's own system; white space around it doesn't count.</param>
/// <param name="Classification">Those that are for this classification, of one person or of anybody.</param>
/// <param name="On">Those that hold on this day.</param>
/// <param name="ExternalId">The one with this id in the caller's own system.</param>
/// <param name="Page">Which page.</param>
public sealed record ListPayRates(
    Guid? EmployeeId, string? EmployeeExternalId, string? Classification, DateOnly? On, string? ExternalId, PageRequest Page) : IRequest<Page<PayRateDto>>;

internal sealed class ListPayRatesHandler(IPayrollDbContext db) : IRequestHandler<ListPayRates, Page<PayRateDto>>
{
    public async Task<Page<PayRateDto>> Handle(ListPayRates query, CancellationToken cancellationToken)
    {
        var rates = db.PayRates.AsNoTracking();
        if (query.EmployeeId is { } employeeId) rates = rates.Where(r => r.EmployeeId == employeeId);
        if (query.EmployeeExternalId?.Trim() is { } named) rates = rates.Where(r => db.Employees.Any(e => e.Id == r.EmployeeId && e.ExternalId == named));
        if (query.Classification?.Trim() is { } classification) rates = rates.Where(r => r.Classification == classification);
        if (query.On is { } day) rates = rates.Where(r => r.EffectiveFrom <= day && (r.EffectiveTo == null || r.EffectiveTo >= day));
        if (query.ExternalId?.Trim() is { } externalId) rates = rates.Where(r => r.ExternalId == externalId);
        var page = await rates.ToPageAsync(query.Page, r => r.Id, cancellationToken);
        var ids = page.Data.Select(rate => rate.Id).ToList();
        var answers = await PayRateDto.Of(db, db.PayRates.Where(rate => ids.Contains(rate.Id))).ToListAsync(cancellationToken);
        return new Page<PayRateDto>(answers.OrderBy(answer => answer.PayRateId).ToList(), page.HasMore, page.NextCursor);
    }
}
