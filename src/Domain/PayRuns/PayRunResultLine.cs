using Payroll.Domain.Common;
using Payroll.Domain.PayCalculation;

namespace Payroll.Domain.PayRuns;

/// <summary>One line of a result. Its steps are in the trace of the result.</summary>
public sealed class PayRunResultLine : IOrganizationOwned
{
    private PayRunResultLine() => Code = Description = string.Empty;

    internal PayRunResultLine(PayRunResult result, int number, PayLine line, Money yearToDate)
    {
        OrganizationId = result.OrganizationId;
        PayRunResultId = result.Id;
        Number = number;
        Kind = line.Kind;
        Code = line.Code;
        Description = line.Description;
        Hours = line.Hours;
        Rate = line.Rate;
        Amount = line.Amount.InWholeCents();
        YearToDate = yearToDate.InWholeCents();
        if (line.Work is not { } work) return;
        (WorkDate, Minutes, Multiplier) = (work.Date, work.Minutes, work.Multiplier);
        (Classification, CostCode, Project) = (work.Classification, work.CostCode, work.Project);
        (PayRateId, PayRuleId) = (work.PayRateId, work.PayRuleId);
    }

    /// <inheritdoc/>
    public Guid OrganizationId { get; private set; }

    /// <summary>The result that the line belongs to.</summary>
    public Guid PayRunResultId { get; private set; }

    /// <summary>Its place, from 1 on.</summary>
    public int Number { get; private set; }

    /// <summary>Where it belongs.</summary>
    public LineKind Kind { get; private set; }

    /// <summary>What it counts for.</summary>
    public string Code { get; private set; }

    /// <summary>What stands on the paystub.</summary>
    public string Description { get; private set; }

    /// <summary>Hours, up to two decimals.</summary>
    public decimal? Hours { get; private set; }

    /// <summary>Per hour, up to six decimals.</summary>
    public decimal? Rate { get; private set; }

    /// <summary>In whole cents.</summary>
    public Money Amount { get; private set; }

    /// <summary>The tax year's sum of this kind and code, this run included.</summary>
    public Money YearToDate { get; private set; }

    /// <summary>The date of the work; null for lines of given figures, as all that follows.</summary>
    public DateOnly? WorkDate { get; private set; }

    /// <summary>Minutes that it pays for.</summary>
    public int? Minutes { get; private set; }

    /// <summary>Times the rate, up to six decimals.</summary>
    public decimal? Multiplier { get; private set; }

    /// <summary>The classification that the work was done in.</summary>
    public string? Classification { get; private set; }

    /// <summary>The code of the cost code that it is booked to.</summary>
    public string? CostCode { get; private set; }

    /// <summary>The project.</summary>
    public string? Project { get; private set; }

    /// <summary>The pay rate of the work.</summary>
    public Guid? PayRateId { get; private set; }

    /// <summary>The rule set of the rule that made the line.</summary>
    public Guid? PayRuleId { get; private set; }
}
