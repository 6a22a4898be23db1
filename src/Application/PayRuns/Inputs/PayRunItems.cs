using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Application.PayRuns.Calculation;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayRuns;

namespace Payroll.Application.PayRuns.Inputs;

/// <summary>Adds what is given for a run's people, who are looked up as a set, and so are the codes.</summary>
internal sealed class PayRunItems(IPayrollDbContext db, ManualPayCodes codes)
{
    /// <exception cref="InvalidRequestException">An employee is unknown, named twice, or can't be in the run; an earning code is unknown or retired.</exception>
    public async Task AddAsync(PayRun run, IReadOnlyList<PayRunItem> items, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (items.Count == 0) return;
        await codes.ReadAsync(cancellationToken);
        var employees = await FindAsync(items, cancellationToken);
        var byExternalId = employees.Values.Where(e => e.ExternalId is not null).ToDictionary(e => e.ExternalId!, StringComparer.Ordinal);
        var errors = new List<FieldError>();
        var added = new HashSet<Guid>();
        for (var i = 0; i < items.Count && errors.Count <= RequestErrors.Max; i++)
        {
            var (path, item) = ($"employees[{i}]", items[i]);
            var employee = item.EmployeeId is { } id ? employees.GetValueOrDefault(id) : byExternalId.GetValueOrDefault(item.ExternalId!);
            if (employee is null)
                errors.Add(item.EmployeeId is null
                    ? Lookups.UnknownReference($"{path}.external_id", "employee with the external id", item.ExternalId!)
                    : Lookups.UnknownReference($"{path}.employee_id", "employee", item.EmployeeId));
            else if (!added.Add(employee.Id))
                errors.Add(new(path, FieldErrorCodes.Duplicate, "The employee is named twice. Give each once, with everything for them."));
            else if (Problem(run, employee) is { } problem)
                errors.Add(new(path, FieldErrorCodes.Inconsistent, problem));

            var wrongCodes = codes.Check(item.Given).Select(error => error with { Field = $"{path}.{error.Field}" }).ToList();
            errors.AddRange(wrongCodes);
            if (employee is null || errors.Count > 0) continue;
            var input = PayRunInput.Give(Guid.CreateVersion7(now), run, employee.Id, item.Given, now);
            db.PayRunInputs.Add(input);
            codes.Note(input);
        }

        if (errors.Count > 0) throw new InvalidRequestException(errors);
    }

    /// <summary>Null when the employee can be in the run; otherwise why not.</summary>
    public static string? Problem(PayRun run, Employee employee)
    {
        var inGroup = employee.Employments.Where(e => e.PayGroupId == run.PayGroupId).ToList();
        if (inGroup.Count == 0) return "The employee has never been in the run's pay group.";
        if (run.Type != PayRunType.Regular) return null;
        if (inGroup.Any(run.Covers)) return null;
        return inGroup.All(e => e.EffectiveFrom > run.PayPeriodEnd)
            ? "The employee starts in the pay group after the period. Leave them out."
            : "The employee's time in the pay group ended before the period. Pay them in an off_cycle run, or put an earlier run right with a correction.";
    }

    private async Task<Dictionary<Guid, Employee>> FindAsync(IReadOnlyList<PayRunItem> items, CancellationToken cancellationToken)
    {
        var found = new Dictionary<Guid, Employee>();
        foreach (var some in items.Chunk(PayInputLoader.MaxEmployeesPerChunk))
        {
            var ids = some.Where(item => item.EmployeeId is not null).Select(item => item.EmployeeId!.Value).ToList();
            var externalIds = some.Where(item => item.EmployeeId is null).Select(item => item.ExternalId).ToList();
            var employees = db.Employees.AsNoTracking().Include(e => e.Employments)
                .Where(e => ids.Contains(e.Id) || externalIds.Contains(e.ExternalId));
            foreach (var employee in await employees.ToListAsync(cancellationToken)) found[employee.Id] = employee;
        }

        return found;
    }
}
