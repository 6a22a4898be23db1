using Payroll.Domain.Common;
using Payroll.Domain.Common.Events;

namespace Payroll.Domain.PayRuns;

/// <summary>What is given for one employee in one run.</summary>
public sealed class PayRunInput : Resource
{
    private PayRunInput()
    {
        Given = GivenPay.Nothing;
    }

    private PayRunInput(Guid id, PayRun run, Guid employeeId, GivenPay given, DateTimeOffset at)
        : base(id, run.OrganizationId, at)
    {
        PayRunId = run.Id;
        EmployeeId = employeeId;
        Given = given;
    }

    /// <summary>The run.</summary>
    public Guid PayRunId { get; private set; }

    /// <summary>The employee.</summary>
    public Guid EmployeeId { get; private set; }

    /// <summary>What is given.</summary>
    public GivenPay Given { get; private set; }

    /// <summary>Gives pay for an employee. The caller sees to it that the run takes inputs.</summary>
    public static PayRunInput Give(Guid id, PayRun run, Guid employeeId, GivenPay given, DateTimeOffset at) =>
        new(id, run, employeeId, given, at);

    /// <summary>Replaces what is given.</summary>
    public void Replace(GivenPay given, DateTimeOffset at)
    {
        Given = given;
        Touch(at);
    }

    /// <inheritdoc/>
    /// <remarks>What is given pays nobody before the run is approved, which is the event.</remarks>
    public override DomainEvent? Removal(DateTimeOffset at) => null;
}
