using System.ComponentModel.DataAnnotations;
using Payroll.Application.Common;
using Payroll.Domain.Codes;
using Payroll.Domain.Common;

namespace Payroll.WebApi.Codes;

/// <summary>A new cost code.</summary>
public sealed record CreateCostCodeRequest
{
    /// <summary>What timesheet entries will name.</summary>
    [Required, StringLength(Text.CodeLength), RegularExpression(Text.CodePattern, ErrorMessage = Text.CodeMessage)]
    public string? Code { get; init; }

    /// <summary>What people call it.</summary>
    [Required, StringLength(Text.NameLength)]
    public string? Name { get; init; }

    /// <summary>The code of the cost code above it; the top when left out.</summary>
    [StringLength(Text.CodeLength)]
    public string? Parent { get; init; }
}

/// <summary>Changes of a cost code; what is left out stays.</summary>
public sealed record UpdateCostCodeRequest
{
    /// <summary>What people call it.</summary>
    [StringLength(Text.NameLength, MinimumLength = 1)]
    public Optional<string> Name { get; init; }

    /// <summary>The code of the cost code above it; null: the top. What is below it moves with it.</summary>
    [StringLength(Text.CodeLength)]
    public Optional<string?> Parent { get; init; }

    /// <summary>Retired: what has it keeps it, and nothing new can name it.</summary>
    public Optional<CodeStatus> Status { get; init; }
}
