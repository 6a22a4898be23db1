namespace Payroll.Application.Common.Security;

/// <summary>What the caller of this request may do.</summary>
public interface ICallerScopes
{
    /// <param name="scope">Such as <c>read:employees</c>.</param>
    bool Has(string scope);
}
