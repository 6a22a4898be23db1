using AutoMapper;
using Payroll.Application.Common;
using Payroll.Domain.Common;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayRuns;

namespace Payroll.Application.PayRuns.Inputs;

/// <summary>What is given for one employee in one run.</summary>
public sealed record PayRunInputDto : IVersionedDto
{
    /// <summary>The run.</summary>
    public required Guid PayRunId { get; init; }

    /// <summary>The employee.</summary>
    public required Guid EmployeeId { get; init; }

    /// <summary>Hours, given beside gross pay.</summary>
    public required decimal? HoursWorked { get; init; }

    /// <summary>Gross pay without bonuses.</summary>
    public required Money? GrossPay { get; init; }

    /// <summary>Gross pay line by line.</summary>
    public required IReadOnlyList<ManualEarningDto> Earnings { get; init; }

    /// <summary>Paid on top.</summary>
    public required IReadOnlyList<ManualBonusDto> Bonuses { get; init; }

    /// <summary>Taxes and deductions as given.</summary>
    public required IReadOnlyList<ManualDeductionDto> Deductions { get; init; }

    /// <summary>The employee is left out of this run.</summary>
    public required bool Exclude { get; init; }

    /// <summary>Goes up each time it is replaced.</summary>
    public required int Version { get; init; }

    /// <summary>When it was first given.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last replaced.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    private sealed class Mapping : Profile
    {
        public Mapping()
        {
            CreateMap<decimal, Money>().ConvertUsing(amount => new Money(amount));
            CreateMap<ManualEarning, ManualEarningDto>();
            CreateMap<ManualBonus, ManualBonusDto>();
            CreateMap<ManualDeduction, ManualDeductionDto>();
            CreateMap<PayRunInput, PayRunInputDto>().IncludeMembers(input => input.Given);
            CreateMap<ManualPay, PayRunInputDto>(MemberList.None);
        }
    }
}

/// <summary>One line of given gross pay.</summary>
public sealed record ManualEarningDto
{
    /// <summary>The earning code.</summary>
    public required string Code { get; init; }

    /// <summary>What stands on the paystub; null: the code's name.</summary>
    public required string? Description { get; init; }

    /// <summary>Hours.</summary>
    public required decimal? Hours { get; init; }

    /// <summary>Per hour.</summary>
    public required decimal? Rate { get; init; }

    /// <summary>The amount, where there is no rate.</summary>
    public required Money? Amount { get; init; }
}

/// <summary>A given bonus.</summary>
public sealed record ManualBonusDto
{
    /// <summary>What stands on the paystub; null: the name of the earning code bonus.</summary>
    public required string? Description { get; init; }

    /// <summary>The amount.</summary>
    public required Money Amount { get; init; }
}

/// <summary>A given tax or deduction.</summary>
public sealed record ManualDeductionDto
{
    /// <summary>The caller's code.</summary>
    public required string? Code { get; init; }

    /// <summary>What stands on the paystub.</summary>
    public required string Description { get; init; }

    /// <summary>The amount kept back.</summary>
    public required Money Amount { get; init; }

    /// <summary>Deduction or tax.</summary>
    public required ManualDeductionKind Kind { get; init; }

    /// <summary>What it is taken before.</summary>
    public required PreTaxKind? PreTax { get; init; }
}
