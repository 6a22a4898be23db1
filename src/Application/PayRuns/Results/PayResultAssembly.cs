using Payroll.Application.PayRuns.Calculation;
using Payroll.Domain.Common;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayRuns;

namespace Payroll.Application.PayRuns.Results;

/// <summary>Puts a result together from its kept inputs, its sums and its lines. Nothing is computed again.</summary>
internal static class PayResultAssembly
{
    public static PayResultDto Of(PayRunResult result)
    {
        var input = PayInputJson.Read(result.Input);
        return new PayResultDto
        {
            PayRunId = result.PayRunId,
            EmployeeId = result.EmployeeId,
            Employee = EmployeeOf(input.Employee),
            PayGroup = input.Run.PayGroup,
            PayPeriodStart = input.Run.PayPeriodStart,
            PayPeriodEnd = input.Run.PayPeriodEnd,
            PayDate = input.Run.PayDate,
            Currency = input.Run.Currency,
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
            Payments = Payments(input.Employee.BankAccount, result.Totals.NetPay),
        };
    }

    private static PayResultEmployeeDto EmployeeOf(EmployeeSnapshot employee) => new()
    {
        ExternalId = employee.ExternalId,
        FirstName = employee.FirstName,
        LastName = employee.LastName,
        EmploymentType = employee.EmploymentType,
        Classification = employee.Classification,
        BankAccount = employee.BankAccount is { } account
            ? new PayResultBankAccountDto { AccountNumberLast4 = account.Last4, RoutingNumber = account.RoutingNumber, AccountType = account.AccountType }
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

    private static IReadOnlyList<PaymentDto> Payments(BankAccountSnapshot? account, Money netPay)
    {
        if (netPay <= Money.Zero) return [];
        var method = account is null ? PaymentMethod.Other : PaymentMethod.BankTransfer;
        return [new PaymentDto { Method = method, AccountLast4 = account?.Last4, Amount = netPay }];
    }
}
