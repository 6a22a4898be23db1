using AutoMapper;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.PayRates;

namespace Payroll.Application.PayRates;

/// <summary>Answers pay rates, with the names of what they are for: looked up for all of a page at once.</summary>
internal sealed class PayRateNames(IPayrollDbContext db, IMapper mapper)
{
    public async Task<PayRateDto> NameAsync(PayRate rate, CancellationToken cancellationToken) => (await NameAsync([rate], cancellationToken))[0];

    public async Task<IReadOnlyList<PayRateDto>> NameAsync(IReadOnlyList<PayRate> rates, CancellationToken cancellationToken)
    {
        var employees = new Dictionary<Guid, string?>();
        var types = new Dictionary<Guid, string>();
        var employeeIds = rates.Select(rate => rate.EmployeeId).OfType<Guid>().Distinct().ToList();
        var typeIds = rates.Select(rate => rate.EmploymentTypeId).OfType<Guid>().Distinct().ToList();
        if (employeeIds.Count > 0)
            employees = await db.Employees.Where(e => employeeIds.Contains(e.Id)).Select(e => new { e.Id, e.ExternalId }).ToDictionaryAsync(e => e.Id, e => e.ExternalId, cancellationToken);
        if (typeIds.Count > 0)
            types = await db.EmploymentTypes.Where(t => typeIds.Contains(t.Id)).Select(t => new { t.Id, t.Code }).ToDictionaryAsync(t => t.Id, t => t.Code, cancellationToken);
        return rates.Select(rate => mapper.Map<PayRateDto>(new NamedPayRate(
            rate,
            rate.EmployeeId is { } employee ? employees.GetValueOrDefault(employee) : null,
            rate.EmploymentTypeId is { } type ? types.GetValueOrDefault(type) : null))).ToList();
    }
}
