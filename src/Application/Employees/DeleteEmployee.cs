using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Employees.Employments;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;

namespace Payroll.Application.Employees;

/// <summary>
/// Ends an employment; the history stays. Who has no timesheet entries and is named in no pay run is removed instead, with the
/// pay rates that are for them alone, and the answer is null.
/// </summary>
/// <param name="EmployeeId">Who.</param>
/// <param name="EndDate">
/// The last day. When not given: the end that there is; otherwise today in the pay group's time zone, or where the person is employed
/// only later again, the end before that.
/// </param>
/// <param name="Reason">Why, in the caller's words.</param>
/// <param name="ExpectedVersion">The version that the caller knows.</param>
public sealed record DeleteEmployee(Guid EmployeeId, DateOnly? EndDate, string? Reason, ExpectedVersion? ExpectedVersion) : IRequest<EmployeeDto?>;

internal sealed class DeleteEmployeeHandler(IPayrollDbContext db, EmployeeDtoFactory employees, TimeProvider clock)
    : IRequestHandler<DeleteEmployee, EmployeeDto?>
{
    public Task<EmployeeDto?> Handle(DeleteEmployee command, CancellationToken cancellationToken) =>
        db.SerializableAsync(token => EndAsync(command, token), cancellationToken);

    private async Task<EmployeeDto?> EndAsync(DeleteEmployee command, CancellationToken cancellationToken)
    {
        var employee = await db.Employees.Include(e => e.Employments).GetAsync(command.EmployeeId, cancellationToken);
        employee.Expect(command.ExpectedVersion);
        if (!await HasHoursOrPayAsync(employee.Id, cancellationToken))
        {
            db.Employments.RemoveRange(employee.Employments);
            db.PayRates.RemoveRange(await db.PayRates.Where(r => r.EmployeeId == employee.Id).ToListAsync(cancellationToken));
            db.Employees.Remove(employee);
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }

        var endDate = command.EndDate ?? employee.EndDate ?? employee.LastDayUpTo(await TodayAsync(employee, cancellationToken));
        var dropped = employee.End(endDate, command.Reason, clock.GetUtcNow());
        await RefuseToDropPaidDaysAsync(employee, dropped, cancellationToken);
        await UnpaidHours.RefuseEndAsync(db, employee, endDate, cancellationToken);
        db.Employments.RemoveRange(dropped);
        await db.SaveChangesAsync(cancellationToken);
        return await employees.CreateAsync(employee, cancellationToken);
    }

    // Employment can end within days that are paid: a correction takes the pay back. But what was paid was paid as something.
    private async Task RefuseToDropPaidDaysAsync(Employee employee, IReadOnlyList<Employment> dropped, CancellationToken cancellationToken)
    {
        var lastPaid = await PaidDays.LastAsync(db, employee.Id, cancellationToken);
        if (dropped.OrderByDescending(e => e.EffectiveFrom).FirstOrDefault(e => e.EffectiveFrom <= lastPaid) is { } paid)
        {
            throw DomainRuleException.InvalidState(
                $"A submitted run has paid days of the employment that holds from {paid.EffectiveFrom:O} on. Give that day or a later one as end_date.");
        }
    }

    private async Task<bool> HasHoursOrPayAsync(Guid employeeId, CancellationToken cancellationToken) =>
        await db.TimesheetEntries.AnyAsync(entry => entry.EmployeeId == employeeId, cancellationToken)
        || await db.PayRunInputs.AnyAsync(input => input.EmployeeId == employeeId, cancellationToken)
        || await db.PayRunResults.AnyAsync(result => result.EmployeeId == employeeId, cancellationToken);

    private async Task<DateOnly> TodayAsync(Employee employee, CancellationToken cancellationToken)
    {
        var groupId = employee.Employments[^1].PayGroupId;
        var timeZone = await db.PayGroups.Where(group => group.Id == groupId).Select(group => group.TimeZone).SingleAsync(cancellationToken);
        return EmployeeDtoFactory.TodayIn(timeZone, clock.GetUtcNow());
    }
}
