using Payroll.Domain.Common;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayRuns;

namespace Payroll.Application.PayRuns.Results;

/// <summary>Puts a result together from its run, its sums and its lines. Nothing is computed again.</summary>
internal static class PayResultAssembly
{
    /// <summary>The result, which has been read with its lines, its run and the run's group.</summary>
    public static PayResultDto Of(PayRunResult result)
    {
        var run = result.PayRun;
        return new PayResultDto
        {
            PayRunId = result.PayRunId,
            EmployeeId = result.EmployeeId,
            Employee = EmployeeOf(result.Employee),
            PayGroup = run.PayGroup.Code,
            PayPeriodStart = run.PayPeriodStart,
            PayPeriodEnd = run.PayPeriodEnd,
            PayDate = run.PayDate,
            Currency = run.Currency,
            HoursWorked = result.HoursWorked,
            GrossPay = result.Totals.GrossPay,
            Reimbursements = result.Totals.Reimbursements,
            Taxes = Amounts(result, LineKind.Tax),
            Deductions = Amounts(result, LineKind.Deduction),
            EmployerContributions = Amounts(result, LineKind.EmployerContribution),
            NetPay = result.Totals.NetPay,
            AmountOwed = result.Totals.AmountOwed,
            Bases = [],
            Lines = result.Lines.OrderBy(line => line.Number).Select(LineOf).ToList(),
            YearToDate = new YearToDateDto
            {
                GrossPay = result.YearToDate.GrossPay,
                Taxes = result.YearToDate.Taxes,
                Deductions = result.YearToDate.Deductions,
                NetPay = result.YearToDate.NetPay,
            },
            Payments = Payments(result.Employee, result.Totals.NetPay),
        };
    }

    private static PayResultEmployeeDto EmployeeOf(ResultEmployee employee) => new()
    {
        ExternalId = employee.ExternalId,
        FirstName = employee.FirstName,
        LastName = employee.LastName,
        EmploymentType = employee.EmploymentType,
        Classification = employee.Classification,
        BankAccount = employee is { AccountLast4: { } last4, RoutingNumber: { } bank, AccountType: { } type }
            ? new PayResultBankAccountDto { AccountNumberLast4 = last4, RoutingNumber = bank, AccountType = type }
            : null,
    };

    private static List<PayAmountDto> Amounts(PayRunResult result, LineKind kind) => result.Lines
        .Where(line => line.Kind == kind)
        .OrderBy(line => line.Number)
        .Select(line => new PayAmountDto { Code = line.Code, Description = line.Description, Amount = line.Amount })
        .ToList();

    private static PayLineDto LineOf(PayRunResultLine line) => new()
    {
        Number = line.Number,
        Kind = line.Kind,
        Code = line.Code,
        Description = line.Description,
        Hours = line.Hours,
        Rate = line.Rate,
        Amount = line.Amount,
        YearToDate = line.YearToDate,
    };

    private static IReadOnlyList<PaymentDto> Payments(ResultEmployee employee, Money netPay)
    {
        if (netPay <= Money.Zero) return [];
        var method = employee.AccountLast4 is null ? PaymentMethod.Other : PaymentMethod.BankTransfer;
        return [new PaymentDto { Method = method, AccountLast4 = employee.AccountLast4, Amount = netPay }];
    }
}
