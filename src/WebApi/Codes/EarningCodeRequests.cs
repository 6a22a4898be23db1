using System.ComponentModel.DataAnnotations;
using Payroll.Application.Codes.EarningCodes;
using Payroll.Application.Common;
using Payroll.Application.Common.Codes;
using Payroll.Domain.Codes;
using Payroll.Domain.Common;

namespace Payroll.WebApi.Codes;

/// <summary>A new earning code. What its lines count for follows from its kind where nothing is said.</summary>
public sealed record CreateEarningCodeRequest
{
    /// <summary>What earnings will name.</summary>
    [Required, StringLength(Text.CodeLength), RegularExpression(Text.CodePattern, ErrorMessage = Text.CodeMessage)]
    public string? Code { get; init; }

    /// <summary>What people call it, and what stands on a paystub when nothing else is said.</summary>
    [Required, StringLength(Text.NameLength)]
    public string? Name { get; init; }

    /// <summary>What it pays for.</summary>
    [Required]
    public EarningKind? Kind { get; init; }

    /// <summary>Its lines count for income tax; when left out: not of the kinds unpaid and reimbursement.</summary>
    public bool? Taxable { get; init; }

    /// <summary>Its lines count for superannuation; when left out: those of the kinds worked, leave and allowance.</summary>
    public bool? Superable { get; init; }

    /// <summary>Its lines count for social security and Medicare; when left out: not of the kinds unpaid and reimbursement.</summary>
    public bool? Fica { get; init; }

    /// <summary>Its lines count for the regular rate of overtime; when left out: those of the kinds worked, allowance and bonus.</summary>
    public bool? InRegularRate { get; init; }

    /// <summary>Its lines are taxed as payments beside regular wages; when left out: those of the kind bonus.</summary>
    public bool? Supplemental { get; init; }

    internal CreateEarningCode ToCommand() => new(
        Code!, Name!, Kind.GetValueOrDefault(), new TreatmentRules(Taxable, Superable, Fica, InRegularRate, Supplemental));
}

/// <summary>Changes of an earning code; what is left out stays. All but the name and the status change only while nothing uses it.</summary>
public sealed record UpdateEarningCodeRequest
{
    /// <summary>What people call it.</summary>
    [StringLength(Text.NameLength, MinimumLength = 1)]
    public Optional<string> Name { get; init; }

    /// <summary>What it pays for. What its lines count for stays as it is.</summary>
    public Optional<EarningKind> Kind { get; init; }

    /// <summary>Its lines count for income tax.</summary>
    public Optional<bool> Taxable { get; init; }

    /// <summary>Its lines count for superannuation.</summary>
    public Optional<bool> Superable { get; init; }

    /// <summary>Its lines count for social security and Medicare.</summary>
    public Optional<bool> Fica { get; init; }

    /// <summary>Its lines count for the regular rate of overtime.</summary>
    public Optional<bool> InRegularRate { get; init; }

    /// <summary>Its lines are taxed as payments beside regular wages.</summary>
    public Optional<bool> Supplemental { get; init; }

    /// <summary>Retired: what has it keeps it, and nothing new can name it.</summary>
    public Optional<CodeStatus> Status { get; init; }

    internal UpdateEarningCode ToCommand(CodeOrId id, ExpectedVersion? expectedVersion) => new(
        id,
        Name.Value,
        Kind.OrNull(),
        new TreatmentRules(Taxable.OrNull(), Superable.OrNull(), Fica.OrNull(), InRegularRate.OrNull(), Supplemental.OrNull()),
        Status.OrNull(),
        expectedVersion);
}
