using Payroll.Application.Common;
using Payroll.Application.Common.Secrets;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.Employees;

/// <summary>Whose details are read: encrypted numbers are bound to the employee's row.</summary>
internal readonly record struct DetailsOwner(Guid OrganizationId, Guid EmployeeId);

/// <summary>Reads what is needed to pay an employee, by the pay group's jurisdiction: bank account, withholding declaration, superannuation fund.</summary>
internal sealed class EmployeeDetailsReader(ISecretProtector protector)
{
    /// <summary>The details after the change; what is not given stays.</summary>
    /// <param name="fields">What the caller gives.</param>
    /// <param name="current">What is there now.</param>
    /// <param name="owner">The employee.</param>
    /// <param name="jurisdiction">Of the group that pays from now on; null where it is unknown: then account and declaration are not read.</param>
    /// <param name="errors">Each thing that is wrong is added here.</param>
    public EmployeeDetails Read(EmployeeFields fields, EmployeeDetails current, DetailsOwner owner, Jurisdiction? jurisdiction, List<FieldError> errors)
    {
        var fund = fields.SuperFund.HasValue ? ReadFund(fields.SuperFund.Value, current.SuperFund, errors) : current.SuperFund;
        if (jurisdiction is not { } rules) return current with { SuperFund = fund };

        if (!fields.BankAccount.HasValue) CheckAccount(current.BankAccount, owner, rules, errors);
        var account = fields.BankAccount.HasValue ? ReadAccount(fields.BankAccount.Value, current.BankAccount, owner, rules, errors) : current.BankAccount;
        var (tax, number) = fields.Tax.HasValue ? ReadTax(fields.Tax.Value, current, owner, rules, errors) : (current.Tax, current.ProtectedTaxNumber);
        return new EmployeeDetails(account, tax, number, fund);
    }

    /// <summary>Adds an error where the account that is there is none by the rules of the group that pays from now on.</summary>
    public void CheckAccount(BankAccount? account, DetailsOwner owner, Jurisdiction jurisdiction, List<FieldError> errors)
    {
        if (account?.Problem(protector.Unprotect(account.ProtectedAccountNumber, AccountContext(owner)), jurisdiction) is { } problem)
            errors.Add(new("bank_account", FieldErrorCodes.Inconsistent, $"The pay group is of another jurisdiction: give a bank account of it with the change. {problem}"));
    }

    /// <summary>The members that an account needs where there is none yet.</summary>
    public static IEnumerable<FieldError> MissingOfNew(BankAccountRequest account)
    {
        if (account.AccountNumber.Value is null) yield return MissingOfAccount("account_number");
        if (account.RoutingNumber.Value is null) yield return MissingOfAccount("routing_number");
        if (!account.AccountType.HasValue) yield return MissingOfAccount("account_type", Enum.GetNames<BankAccountType>());
    }

    private BankAccount? ReadAccount(BankAccountRequest? input, BankAccount? current, DetailsOwner owner, Jurisdiction jurisdiction, List<FieldError> errors)
    {
        if (input is null) return null;
        var (found, context) = (errors.Count, AccountContext(owner));
        var (number, routing, type) = (input.AccountNumber.Value, input.RoutingNumber.Value, input.AccountType.OrNull());
        if (current is null) errors.AddRange(MissingOfNew(input));
        if (number is not null && AccountNumber.Problem(number, jurisdiction) is { } wrongNumber)
            errors.Add(new("bank_account.account_number", FieldErrorCodes.InvalidFormat, wrongNumber));
        if (routing is not null && RoutingNumber.Problem(routing, jurisdiction) is { } wrongRouting)
            errors.Add(new("bank_account.routing_number", FieldErrorCodes.InvalidFormat, wrongRouting));
        if (errors.Count > found) return current;

        // The same number encrypted twice differs. An account that is sent again stays as it is: neither the version nor a calculated run changes.
        var isSameNumber = current is not null && (number is null || protector.Unprotect(current.ProtectedAccountNumber, context) == number);
        var account = new BankAccount(
            isSameNumber ? current!.ProtectedAccountNumber : protector.Protect(number!, context),
            isSameNumber ? current!.AccountNumberLast4 : AccountNumber.Last4(number!),
            routing is null ? current!.RoutingNumber : RoutingNumber.Normalize(routing, jurisdiction),
            type ?? current!.AccountType,
            current?.Revision ?? 0);
        return account == current ? current : account with { Revision = account.Revision + 1 };
    }

    private (Tax? Tax, string? Number) ReadTax(TaxRequest? input, EmployeeDetails current, DetailsOwner owner, Jurisdiction jurisdiction, List<FieldError> errors)
    {
        if (input is null) return (null, null);
        var context = EmployeeSecretContexts.TaxNumber(owner.OrganizationId, owner.EmployeeId);
        return TaxReader.Read(input, current.Tax, current.ProtectedTaxNumber, jurisdiction, Protect, errors);

        // The same number encrypted twice differs: sent again, it stays as it is.
        string Protect(string number) => current.ProtectedTaxNumber is { } there && protector.Unprotect(there, context) == number
            ? there
            : protector.Protect(number, context);
    }

    private static SuperFund? ReadFund(SuperFundRequest? input, SuperFund? current, List<FieldError> errors)
    {
        if (input is null) return null;
        var name = input.Name.Or(current?.Name)?.Trim();
        if (!string.IsNullOrEmpty(name)) return new SuperFund(name, input.MemberNumber.Or(current?.MemberNumber));
        errors.Add(new("super_fund.name", FieldErrorCodes.Required, "Give super_fund.name."));
        return current;
    }

    private static SecretContext AccountContext(DetailsOwner owner) => EmployeeSecretContexts.AccountNumber(owner.OrganizationId, owner.EmployeeId);

    private static FieldError MissingOfAccount(string member, params string[] choices) => Lookups.Missing($"bank_account.{member}", choices);
}
