using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Timesheets.Pricing;
using Payroll.Domain.Codes;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayGroups;
using Payroll.Domain.PayRuns;

namespace Payroll.Application.PayRuns.Calculation;

/// <summary>Reads everything that a run's pay is computed from, as sets: a handful of queries for any number of people.</summary>
internal sealed class PayInputLoader(IPayrollDbContext db, HoursInputLoader hours, SalaryInputLoader salaries)
{
    /// <summary>How many people are loaded at once: what memory holds, and the length of a query, don't grow with the run.</summary>
    public const int MaxEmployeesPerChunk = 500;

    /// <summary>The employees of the run: in a regular run all whose employment touches the period, or who have late hours; in others those who are named.</summary>
    /// <param name="run">The run.</param>
    /// <param name="only">Only these employees; null: all.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task<List<Guid>> EmployeeIdsAsync(PayRun run, List<Guid>? only, CancellationToken cancellationToken)
    {
        if (only is { Count: 0 }) return [];
        IQueryable<Guid> Among(IQueryable<Guid> people) => only is null ? people : people.Where(id => EF.Parameter(only).Contains(id));
        var named = await Among(db.PayRunInputs.Where(input => input.PayRunId == run.Id).Select(input => input.EmployeeId)).ToListAsync(cancellationToken);
        if (run.Type != PayRunType.Regular) return named.Order().ToList();

        var (groupId, start, end) = (run.PayGroupId, run.PayPeriodStart, run.PayPeriodEnd);
        var employed = await Among(db.Employments
            .Where(e => e.PayGroupId == groupId && e.EffectiveFrom <= end && (e.EffectiveTo == null || e.EffectiveTo >= start))
            .Select(e => e.EmployeeId)).ToListAsync(cancellationToken);
        var late = await Among(
            from entry in hours.Payable(run)
            join employment in db.Employments on entry.EmployeeId equals employment.EmployeeId
            where employment.PayGroupId == groupId && employment.EffectiveFrom <= entry.Date && (employment.EffectiveTo == null || employment.EffectiveTo >= entry.Date)
            select entry.EmployeeId).Distinct().ToListAsync(cancellationToken);
        return employed.Union(named).Union(late).Order().ToList();
    }

    /// <summary>The inputs of some of a run's people, at most <see cref="MaxEmployeesPerChunk"/>, in the given order.</summary>
    public async Task<List<PayInput>> LoadAsync(PayRun run, IReadOnlyList<Guid> people, CancellationToken cancellationToken)
    {
        var employees = await db.Employees.AsNoTracking().Include(e => e.Employments)
            .Where(e => EF.Parameter(people).Contains(e.Id)).ToDictionaryAsync(e => e.Id, cancellationToken);
        var given = await db.PayRunInputs.AsNoTracking()
            .Where(input => input.PayRunId == run.Id && EF.Parameter(people).Contains(input.EmployeeId)).ToDictionaryAsync(input => input.EmployeeId, cancellationToken);
        var types = await db.EmploymentTypes.AsNoTracking().ToDictionaryAsync(type => type.Id, cancellationToken);
        var codes = await EarningCodesAsync(given.Values, cancellationToken);
        var years = await YearToDateAsync(run, people, cancellationToken);
        var worked = run.PriceEntries ? await hours.LoadAsync(run, people, cancellationToken) : new Dictionary<Guid, HoursInput>();
        var salary = await salaries.LoadAsync(run, employees.Values, countPayDates: run.PayGroup.SalaryDivisor == SalaryDivisor.Actual, cancellationToken);
        var snapshot = new PayRunSnapshot(
            run.Type, run.PayGroup.Code, run.Jurisdiction, run.Currency, run.PayPeriodStart, run.PayPeriodEnd, run.PayDate);
        return people.Where(employees.ContainsKey).Select(id => new PayInput(
            snapshot,
            EmployeeOf(employees[id], run, types),
            given.TryGetValue(id, out var input) ? new ManualPaySnapshot(input.Id, input.Version, input.Given) : null,
            years[id].ToList(),
            given.TryGetValue(id, out var named) ? SnapshotsFor(named.Given, codes) : [],
            named is { Given.HasEarnings: true } ? null : worked.GetValueOrDefault(id),
            named is { Given.HasEarnings: true } ? null : salary.GetValueOrDefault(id))).ToList();
    }

    private static EmployeeSnapshot EmployeeOf(Employee employee, PayRun run, Dictionary<Guid, EmploymentType> types)
    {
        var employment = employee.Employments.LastOrDefault(e => e.PayGroupId == run.PayGroupId && e.EffectiveFrom <= run.PayPeriodEnd)
            ?? employee.EmploymentOn(run.PayPeriodEnd);
        var type = types[employment.EmploymentTypeId];
        var account = employee.BankAccount is { } bank
            ? new BankAccountSnapshot(bank.AccountNumberLast4, bank.RoutingNumber, bank.AccountType, bank.Revision)
            : null;
        return new EmployeeSnapshot(
            employee.Id,
            employee.ExternalId,
            employee.FirstName,
            employee.LastName,
            type.Code,
            type.TaxTreatment,
            employment.Classification,
            run.Type != PayRunType.Regular || employee.Employments.Any(run.Covers),
            account);
    }

    // The meanings of the earning codes in an input. A code that was retired a moment ago is missing: the employee's result is then blocked.
    private static List<EarningCodeSnapshot> SnapshotsFor(ManualPay given, Dictionary<string, EarningCodeSnapshot> codes) =>
        given.CodesToLookUp.Select(code => codes.GetValueOrDefault(code)).OfType<EarningCodeSnapshot>()
            .OrderBy(code => code.Code, StringComparer.Ordinal).ToList();

    private async Task<Dictionary<string, EarningCodeSnapshot>> EarningCodesAsync(IEnumerable<PayRunInput> given, CancellationToken cancellationToken) =>
        given.Any(input => input.Given.CodesToLookUp.Any())
            ? await db.EarningCodes.Select(code => new EarningCodeSnapshot(code.Code, code.Name, code.Kind))
                .ToDictionaryAsync(code => code.Code, StringComparer.Ordinal, cancellationToken)
            : [];

    // What submitted runs of the tax year paid in the same currency, by kind and code.
    private async Task<ILookup<Guid, YearToDateAmount>> YearToDateAsync(
        PayRun run, IReadOnlyList<Guid> people, CancellationToken cancellationToken)
    {
        var year = TaxYear.Of(run.Jurisdiction, run.PayDate);
        var (first, last, currency) = (year.Start, year.End, run.Currency);
        var sums = await (
            from stub in db.Paystubs
            where EF.Parameter(people).Contains(stub.EmployeeId) && stub.PayDate >= first && stub.PayDate <= last
            join paid in db.PayRuns on stub.PayRunId equals paid.Id
            where paid.Currency == currency
            join line in db.PayRunResultLines on stub.PayRunResultId equals line.PayRunResultId
            group line.Amount.Amount by new { stub.EmployeeId, line.Kind, line.Code } into lines
            select new { lines.Key.EmployeeId, lines.Key.Kind, lines.Key.Code, Amount = lines.Sum() }).ToListAsync(cancellationToken);
        return sums.OrderBy(sum => sum.Kind).ThenBy(sum => sum.Code, StringComparer.Ordinal)
            .ToLookup(sum => sum.EmployeeId, sum => new YearToDateAmount(sum.Kind, sum.Code, new Money(sum.Amount)));
    }
}
