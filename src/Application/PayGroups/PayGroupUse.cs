using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Common.Secrets;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using Payroll.Domain.PayGroups;
using Payroll.Domain.PayRuns;

namespace Payroll.Application.PayGroups;

/// <summary>What keeps a pay group from being changed or removed. To be asked in the transaction that does it.</summary>
internal sealed class PayGroupUse(IPayrollDbContext db, ISecretProtector protector)
{
    private const int EmployeesAtOnce = 500;

    /// <summary>A submitted run keeps the group as it is; a run before submission has to be cancelled first. Cancelled runs don't count.</summary>
    /// <exception cref="ConflictException">There is such a run.</exception>
    public async Task RefuseRunsAsync(PayGroup group, CancellationToken cancellationToken)
    {
        var run = await db.PayRuns.AsNoTracking().Where(r => r.PayGroupId == group.Id && r.Status != PayRunStatus.Cancelled)
            .OrderByDescending(r => r.Status == PayRunStatus.Submitted || r.Status == PayRunStatus.Paid).ThenBy(r => r.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (run is null) return;
        var period = $"{run.PayPeriodStart:O} to {run.PayPeriodEnd:O}";
        throw new ConflictException(
            ErrorCodes.InUse,
            run.IsFinal
                ? $"The pay run for {period} has paid the group: only its name and large_change_percent can change. Create another group, and move employees there."
                : $"The pay run for {period} is {SnakeCase.Of(run.Status.ToString())}. Cancel it first.",
            run.Id);
    }

    /// <exception cref="ConflictException">An employee is, or was, employed in the group.</exception>
    public async Task RefuseEmploymentsAsync(PayGroup group, CancellationToken cancellationToken)
    {
        var employment = await db.Employments.AsNoTracking().Where(e => e.PayGroupId == group.Id)
            .OrderBy(e => e.EmployeeId).FirstOrDefaultAsync(cancellationToken);
        if (employment is null) return;
        throw new ConflictException(
            ErrorCodes.InUse,
            "Employees are or were employed in the group. Delete those who have neither entries nor pay; a group that has others stays, and can be renamed.",
            employment.EmployeeId);
    }

    /// <summary>Refuses new terms that contradict the bank accounts, tax declarations or clocked hours of the group's employees.</summary>
    /// <exception cref="ConflictException">They do; <c>conflicts_with</c> is the employee or the timesheet entry.</exception>
    public async Task RefuseContradictionsAsync(PayGroup group, PayGroupTerms terms, CancellationToken cancellationToken)
    {
        if (terms.TimeZone != group.TimeZone) await RefuseClockedHoursAsync(group, cancellationToken);
        if (terms.Jurisdiction == group.Jurisdiction) return;
        var ids = await db.Employments.Where(e => e.PayGroupId == group.Id).Select(e => e.EmployeeId).Distinct().ToListAsync(cancellationToken);
        foreach (var some in ids.Order().Chunk(EmployeesAtOnce))
        {
            var employees = await db.Employees.AsNoTracking().Include(e => e.Employments).Where(e => some.Contains(e.Id))
                .OrderBy(e => e.Id).ToListAsync(cancellationToken);
            // The group of the last employment: details are given for the pay to come.
            foreach (var employee in employees.Where(e => e.Employments[^1].PayGroupId == group.Id)) RefuseDetails(employee, terms.Jurisdiction);
        }
    }

    private void RefuseDetails(Employee employee, Jurisdiction jurisdiction)
    {
        var word = jurisdiction == Jurisdiction.None ? "none" : jurisdiction.ToString().ToUpperInvariant();
        if (employee.BankAccount is { } account && account.Problem(AccountNumberOf(employee, account), jurisdiction) is { } problem)
        {
            throw new ConflictException(
                ErrorCodes.InUse,
                $"An employee of the group has a bank account that is none of the jurisdiction {word}: {problem} "
                + "Clear it or move the employee to another group first.",
                employee.Id,
                "jurisdiction");
        }

        if (jurisdiction != Jurisdiction.None && employee.Tax is { } tax && !tax.IsOf(jurisdiction))
        {
            throw new ConflictException(
                ErrorCodes.InUse,
                $"An employee of the group has a tax declaration of another jurisdiction than {word}. "
                + "Clear it or move the employee to another group first.",
                employee.Id,
                "jurisdiction");
        }
    }

    private string AccountNumberOf(Employee employee, BankAccount account) =>
        protector.Unprotect(account.ProtectedAccountNumber, EmployeeSecretContexts.AccountNumber(employee.OrganizationId, employee.Id));

    // Their minutes are those that passed by the clocks of the zone: by another one's they would be others.
    private async Task RefuseClockedHoursAsync(PayGroup group, CancellationToken cancellationToken)
    {
        var (groupId, employments) = (group.Id, db.Employments);
        var entry = await db.TimesheetEntries.AsNoTracking()
            .Where(entry => entry.StartsAt != null && entry.PaidInPayRunId == null && employments.Any(e =>
                e.PayGroupId == groupId && e.EmployeeId == entry.EmployeeId
                && e.EffectiveFrom <= entry.Date && (e.EffectiveTo == null || e.EffectiveTo >= entry.Date)))
            .OrderBy(entry => entry.Date).Select(entry => new { entry.Id, entry.Date }).FirstOrDefaultAsync(cancellationToken);
        if (entry is null) return;
        throw new ConflictException(
            ErrorCodes.InUse,
            $"There are hours on {entry.Date:O} whose times are those of {group.TimeZone}. Delete such entries, and record them again afterwards.",
            entry.Id,
            "time_zone");
    }
}
