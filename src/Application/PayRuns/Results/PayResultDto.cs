using Payroll.Application.Common.Security;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using Payroll.Domain.PayCalculation;

namespace Payroll.Application.PayRuns.Results;

/// <summary>
/// What one employee gets out of one run. To the cent: gross_pay is the sum of earnings and bonuses; net_pay is
/// gross_pay + reimbursements − taxes − deductions.
/// </summary>
public record PayResultDto
{
    /// <summary>The run.</summary>
    public required Guid PayRunId { get; init; }

    /// <summary>The employee.</summary>
    public required Guid EmployeeId { get; init; }

    /// <summary>The employee as they were.</summary>
    public required PayResultEmployeeDto Employee { get; init; }

    /// <summary>The code of the group that paid.</summary>
    public required string PayGroup { get; init; }

    /// <summary>The period's first day.</summary>
    public required DateOnly PayPeriodStart { get; init; }

    /// <summary>The period's last day.</summary>
    public required DateOnly PayPeriodEnd { get; init; }

    /// <summary>The day on which it is paid.</summary>
    public required DateOnly PayDate { get; init; }

    /// <summary>ISO 4217 code of all amounts.</summary>
    public required string Currency { get; init; }

    /// <summary>Hours worked, where any are known.</summary>
    public required decimal? HoursWorked { get; init; }

    /// <summary>Earnings and bonuses.</summary>
    public required Money GrossPay { get; init; }

    /// <summary>Expenses paid back.</summary>
    public required Money Reimbursements { get; init; }

    /// <summary>Taxes kept back, line by line.</summary>
    public required IReadOnlyList<PayAmountDto> Taxes { get; init; }

    /// <summary>Other deductions, line by line.</summary>
    public required IReadOnlyList<PayAmountDto> Deductions { get; init; }

    /// <summary>What the employer pays on top, line by line.</summary>
    public required IReadOnlyList<PayAmountDto> EmployerContributions { get; init; }

    /// <summary>What is left. Negative only in a correction.</summary>
    public required Money NetPay { get; init; }

    /// <summary>What the employee owes back: a negative net pay, as a positive amount. It is never paid.</summary>
    public required Money AmountOwed { get; init; }

    /// <summary>What taxes and contributions were computed on. Empty where the caller's figures are final.</summary>
    public required IReadOnlyList<PayBaseDto> Bases { get; init; }

    /// <summary>Every line, in order.</summary>
    public required IReadOnlyList<PayLineDto> Lines { get; init; }

    /// <summary>The tax year's sums, this run included.</summary>
    public required YearToDateDto YearToDate { get; init; }

    /// <summary>How net pay is paid.</summary>
    public required IReadOnlyList<PaymentDto> Payments { get; init; }
}

/// <summary>The employee, as they were when the run was computed.</summary>
public sealed record PayResultEmployeeDto
{
    /// <summary>The id in your own system.</summary>
    public required string? ExternalId { get; init; }

    /// <summary>Given name.</summary>
    public required string FirstName { get; init; }

    /// <summary>Family name.</summary>
    public required string LastName { get; init; }

    /// <summary>The code of the employment type.</summary>
    public required string EmploymentType { get; init; }

    /// <summary>Trade and level.</summary>
    public required string? Classification { get; init; }

    /// <summary>Where net pay goes. Left out for keys without read:employees.</summary>
    [OnlyWithScope(Scopes.ReadEmployees)]
    public required PayResultBankAccountDto? BankAccount { get; init; }
}

/// <summary>A bank account as it was, its number masked.</summary>
public sealed record PayResultBankAccountDto
{
    /// <summary>The number's last four characters.</summary>
    public required string AccountNumberLast4 { get; init; }

    /// <summary>BSB, ABA routing number, or your own.</summary>
    public required string RoutingNumber { get; init; }

    /// <summary>Checking or savings.</summary>
    public required BankAccountType AccountType { get; init; }
}

/// <summary>A tax, deduction or contribution.</summary>
public sealed record PayAmountDto
{
    /// <summary>What it counts for.</summary>
    public required string Code { get; init; }

    /// <summary>What stands on the paystub.</summary>
    public required string Description { get; init; }

    /// <summary>The amount.</summary>
    public required Money Amount { get; init; }
}

/// <summary>What a tax or contribution was computed on.</summary>
public sealed record PayBaseDto
{
    /// <summary>Which base.</summary>
    public required string Code { get; init; }

    /// <summary>The amount in this run.</summary>
    public required Money Amount { get; init; }

    /// <summary>The amount in the tax year, this run included.</summary>
    public required Money YearToDate { get; init; }
}

/// <summary>One line.</summary>
public sealed record PayLineDto
{
    /// <summary>Its place, from 1 on; names it in the explanation's path.</summary>
    public required int Number { get; init; }

    /// <summary>Where it belongs.</summary>
    public required LineKind Kind { get; init; }

    /// <summary>What it counts for.</summary>
    public required string Code { get; init; }

    /// <summary>What stands on the paystub.</summary>
    public required string Description { get; init; }

    /// <summary>Hours, where it pays for hours.</summary>
    public required decimal? Hours { get; init; }

    /// <summary>Per hour, where there is one.</summary>
    public required decimal? Rate { get; init; }

    /// <summary>The amount.</summary>
    public required Money Amount { get; init; }

    /// <summary>The tax year's sum of this kind and code, this run included.</summary>
    public required Money YearToDate { get; init; }
}

/// <summary>The tax year's sums, this run included.</summary>
public sealed record YearToDateDto
{
    /// <summary>Earnings and bonuses.</summary>
    public required Money GrossPay { get; init; }

    /// <summary>Taxes kept back.</summary>
    public required Money Taxes { get; init; }

    /// <summary>Other deductions.</summary>
    public required Money Deductions { get; init; }

    /// <summary>Net pay.</summary>
    public required Money NetPay { get; init; }
}

/// <summary>A payment of net pay.</summary>
public sealed record PaymentDto
{
    /// <summary>How it is paid.</summary>
    public required PaymentMethod Method { get; init; }

    /// <summary>The account's last four characters. Left out for keys without read:employees.</summary>
    [OnlyWithScope(Scopes.ReadEmployees)]
    public required string? AccountLast4 { get; init; }

    /// <summary>How much.</summary>
    public required Money Amount { get; init; }
}

/// <summary>How net pay is paid.</summary>
public enum PaymentMethod
{
    /// <summary>To the employee's bank account.</summary>
    BankTransfer,

    /// <summary>In another way: no bank account is known.</summary>
    Other,
}
