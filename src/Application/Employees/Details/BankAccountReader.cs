using Payroll.Application.Common;
using Payroll.Application.Common.Secrets;
using Payroll.Domain.Common;
using Payroll.Domain.Employees.Details;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.Employees.Details;

/// <summary>Reads a bank account by the rules of the pay group's jurisdiction, and encrypts its number.</summary>
internal static class BankAccountReader
{
    public static BankAccount? Read(
        BankAccountInput input, BankAccount? current, Jurisdiction jurisdiction, Func<string, string> protect, List<FieldError> errors)
    {
        var found = errors.Count;
        if (input.AccountNumber is null && current is null) errors.Add(Missing("account_number"));
        if (input.RoutingNumber is null && current is null) errors.Add(Missing("routing_number"));
        if (input.AccountType is null && current is null) errors.Add(Missing("account_type", Enum.GetNames<BankAccountType>()));
        if (input.AccountNumber is { } number && AccountNumber.Problem(number, jurisdiction) is { } wrongNumber)
            errors.Add(new("bank_account.account_number", FieldErrorCodes.InvalidFormat, wrongNumber));
        if (input.RoutingNumber is { } routing && RoutingNumber.Problem(routing, jurisdiction) is { } wrongRouting)
            errors.Add(new("bank_account.routing_number", FieldErrorCodes.InvalidFormat, wrongRouting));
        if (errors.Count > found) return null;

        return new BankAccount(
            input.AccountNumber is null ? current!.ProtectedAccountNumber : protect(input.AccountNumber),
            input.AccountNumber is null ? current!.AccountNumberLast4 : AccountNumber.Last4(input.AccountNumber),
            input.RoutingNumber is null ? current!.RoutingNumber : RoutingNumber.Normalize(input.RoutingNumber, jurisdiction),
            input.AccountType ?? current!.AccountType,
            (current?.Revision ?? 0) + 1);
    }

    /// <summary>The associated data of an employee's encrypted account number.</summary>
    public static SecretContext Context(Guid organizationId, Guid employeeId) => EmployeeSecretNames.AccountNumber(organizationId, employeeId);

    private static FieldError Missing(string member, params string[] choices) => Lookups.Missing($"bank_account.{member}", choices);
}
