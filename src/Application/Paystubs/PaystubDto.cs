using Payroll.Application.PayRuns.Results;
using Payroll.Domain.Paystubs;

namespace Payroll.Application.Paystubs;

/// <summary>What one employee got out of one submitted run. Later changes never touch it.</summary>
public sealed record PaystubDto : PayResultDto
{
    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    private PaystubDto(PayResultDto result)
        : base(result)
    {
    }

    /// <summary>The paystub's id.</summary>
    public required Guid PaystubId { get; init; }

    /// <summary>When the run was submitted.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    internal static PaystubDto Of(Paystub stub) =>
        new(PayResultAssembly.Of(stub.Result)) { PaystubId = stub.Id, IssuedAt = stub.IssuedAt };
}
