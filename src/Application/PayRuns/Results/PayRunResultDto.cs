using System.Diagnostics.CodeAnalysis;
using Payroll.Domain.PayRuns;

namespace Payroll.Application.PayRuns.Results;

/// <summary>What one employee gets out of a calculated run, with what to look at before it is approved.</summary>
public sealed record PayRunResultDto : PayResultDto
{
    [SetsRequiredMembers]
    private PayRunResultDto(PayResultDto result, IReadOnlyList<PayWarningDto> warnings)
        : base(result) => Warnings = warnings;

    /// <summary>What to look at before the run is approved; empty where there is nothing.</summary>
    public required IReadOnlyList<PayWarningDto> Warnings { get; init; }

    internal static PayRunResultDto Of(PayRunResult result) => new(
        PayResultAssembly.Of(result),
        result.Warnings.OrderBy(warning => warning.Number).Select(warning => new PayWarningDto { Code = warning.Code, Message = warning.Message }).ToList());
}

/// <summary>What to look at in an employee's pay. A warning changes no pay, and stops nothing.</summary>
public sealed record PayWarningDto
{
    /// <summary>What it is about, as a stable code, such as `no_hours`.</summary>
    public required string Code { get; init; }

    /// <summary>What was found, with figures and dates, and what to do.</summary>
    public required string Message { get; init; }
}
