using Payroll.Domain.Common;
using Payroll.Domain.Common.Events;
using Payroll.Domain.PayCalculation;

namespace Payroll.Domain.PayRuns;

/// <summary>What is given for one employee in one run.</summary>
public sealed class PayRunInput : Resource
{
    private PayRunInput()
    {
        Given = ManualPay.Nothing;
    }

    private PayRunInput(Guid id, PayRun run, Guid employeeId, ManualPay given, DateTimeOffset at)
        : base(id, run.OrganizationId, at)
    {
        PayRunId = run.Id;
        EmployeeId = employeeId;
        Given = Exact(given);
    }

    /// <summary>The run.</summary>
    public Guid PayRunId { get; private set; }

    /// <summary>The employee.</summary>
    public Guid EmployeeId { get; private set; }

    /// <summary>What is given.</summary>
    public ManualPay Given { get; private set; }

    /// <summary>Gives pay for an employee. The caller sees to it that the run takes inputs.</summary>
    /// <exception cref="DomainRuleException">An amount has fractions of a cent, or another figure too many decimals.</exception>
    public static PayRunInput Give(Guid id, PayRun run, Guid employeeId, ManualPay given, DateTimeOffset at) =>
        new(id, run, employeeId, given, at);

    /// <summary>Replaces what is given.</summary>
    /// <exception cref="DomainRuleException">An amount has fractions of a cent, or another figure too many decimals.</exception>
    public void Replace(ManualPay given, DateTimeOffset at)
    {
        Given = Exact(given);
        Touch(at);
    }

    /// <inheritdoc/>
    /// <remarks>The run raises the event of a change of its inputs.</remarks>
    public override DomainEvent? Removal(DateTimeOffset at) => null;

    private static ManualPay Exact(ManualPay given) => ManualPayRules.CheckDecimals(given).FirstOrDefault() is { } error
        ? throw DomainRuleException.OfField(error.Field, error.Code, error.Message)
        : given;
}
