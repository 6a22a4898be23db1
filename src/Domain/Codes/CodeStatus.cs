namespace Payroll.Domain.Codes;

/// <summary>Whether an earning code or a cost code is taken for new things.</summary>
public enum CodeStatus
{
    /// <summary>It is.</summary>
    Active,

    /// <summary>What has it keeps it, and nothing new takes it.</summary>
    Retired,
}
