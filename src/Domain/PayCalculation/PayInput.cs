using System.Text.Json.Serialization;
using Payroll.Domain.Codes;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using Payroll.Domain.PayCalculation.Earnings;
using Payroll.Domain.PayGroups;

namespace Payroll.Domain.PayCalculation;

/// <summary>Everything that one person's pay in one run is computed from, and nothing else. Kept with the result.</summary>
/// <param name="Run">The run.</param>
/// <param name="Employee">The person, as they are now.</param>
/// <param name="Given">What the caller gave; null when nothing was.</param>
/// <param name="YearToDate">What submitted runs of the tax year have paid, by kind and code.</param>
/// <param name="EarningCodes">What the codes of given earnings, and of bonuses without a description, mean: each once, in the order of the codes.</param>
/// <param name="Hours">Approved hours that no run has paid, with all that their price depends on; null: there are none, or earnings are given.</param>
/// <param name="Salary">The salary of the period, with all that it depends on; null: there is none, or earnings are given.</param>
public sealed record PayInput(
    PayRunSnapshot Run, EmployeeSnapshot Employee, ManualPaySnapshot? Given, IReadOnlyList<YearToDateAmount> YearToDate, IReadOnlyList<EarningCodeSnapshot> EarningCodes,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] HoursInput? Hours = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] SalaryInput? Salary = null);

/// <summary>What the calculation knows of the run.</summary>
/// <param name="Type">What the run is for.</param>
/// <param name="PayGroup">The group's code.</param>
/// <param name="Jurisdiction">Whose law decides about tax.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="PayPeriodStart">The period's first day.</param>
/// <param name="PayPeriodEnd">The period's last day.</param>
/// <param name="PayDate">Picks tables and the tax year.</param>
public sealed record PayRunSnapshot(
    PayRunType Type,
    string PayGroup,
    Jurisdiction Jurisdiction,
    string Currency,
    DateOnly PayPeriodStart,
    DateOnly PayPeriodEnd,
    DateOnly PayDate);

/// <summary>What the calculation, and the paystub, know of the person.</summary>
/// <param name="EmployeeId">Who it is.</param>
/// <param name="ExternalId">The id in the caller's own system.</param>
/// <param name="FirstName">Given name.</param>
/// <param name="LastName">Family name.</param>
/// <param name="EmploymentType">The code of the employment in force.</param>
/// <param name="TaxTreatment">Whether tax is withheld.</param>
/// <param name="Classification">Trade and level.</param>
/// <param name="IsCovered">Whether the run can pay the person: a regular run, only who is employed in its period.</param>
/// <param name="BankAccount">Where net pay goes.</param>
public sealed record EmployeeSnapshot(
    Guid EmployeeId,
    string? ExternalId,
    string FirstName,
    string LastName,
    string EmploymentType,
    TaxTreatment TaxTreatment,
    string? Classification,
    bool IsCovered,
    BankAccountSnapshot? BankAccount);

/// <summary>A bank account without its number.</summary>
/// <param name="Last4">The number's last four characters.</param>
/// <param name="RoutingNumber">The bank.</param>
/// <param name="AccountType">Checking or savings.</param>
/// <param name="Revision">Tells two accounts apart that end alike.</param>
public sealed record BankAccountSnapshot(string Last4, string RoutingNumber, BankAccountType AccountType, int Revision);

/// <summary>Given pay, with the input that it comes from.</summary>
/// <param name="InputId">The input's id.</param>
/// <param name="Version">The input's version.</param>
/// <param name="Pay">What is given.</param>
public sealed record ManualPaySnapshot(Guid InputId, int Version, ManualPay Pay);

/// <summary>A sum over the submitted runs of a tax year.</summary>
/// <param name="Kind">Kind of line.</param>
/// <param name="Code">Code of the lines.</param>
/// <param name="Amount">Their sum.</param>
public sealed record YearToDateAmount(LineKind Kind, string Code, Money Amount);
