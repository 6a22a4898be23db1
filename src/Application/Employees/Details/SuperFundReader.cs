using Payroll.Domain.Common;
using Payroll.Domain.Employees.Details;

namespace Payroll.Application.Employees.Details;

/// <summary>Reads a superannuation fund, all of it or what changes.</summary>
internal static class SuperFundReader
{
    /// <returns>Null where an error was added.</returns>
    public static SuperFund? Read(SuperFundInput input, SuperFund? current, List<FieldError> errors)
    {
        var name = (input.Name ?? current?.Name)?.Trim();
        if (!string.IsNullOrEmpty(name)) return new SuperFund(name, input.MemberNumber.Or(current?.MemberNumber));
        errors.Add(new("super_fund.name", FieldErrorCodes.Required, "Give super_fund.name."));
        return null;
    }
}
