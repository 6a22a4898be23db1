namespace Payroll.Application.Common.Idempotency;

/// <summary>An answer that can be too long to be kept whole, and has a summary.</summary>
public interface ISummarizedAnswer<TAnswer>
{
    /// <summary>The answer without its long part. It says that this is left out.</summary>
    TAnswer WithoutDetails();
}
