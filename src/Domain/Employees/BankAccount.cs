using Payroll.Domain.PayGroups;

namespace Payroll.Domain.Employees;

/// <summary>Where an employee's net pay goes. The account number is kept encrypted; people see its last four characters.</summary>
/// <param name="ProtectedAccountNumber">The account number, encrypted for this employee's row.</param>
/// <param name="AccountNumberLast4">Its last four characters.</param>
/// <param name="RoutingNumber">BSB, ABA routing number, or the caller's own.</param>
/// <param name="AccountType">Checking or savings.</param>
/// <param name="Revision">1 for the first account, one more each time it is replaced: tells two accounts apart that end alike.</param>
public sealed record BankAccount(
    string ProtectedAccountNumber,
    string AccountNumberLast4,
    string RoutingNumber,
    BankAccountType AccountType,
    int Revision)
{
    /// <summary>Null where a jurisdiction takes the account, else a sentence that says what is expected; it never repeats the numbers.</summary>
    /// <param name="accountNumber">The account number in clear.</param>
    /// <param name="jurisdiction">Of the pay group that pays into the account.</param>
    public string? Problem(string accountNumber, Jurisdiction jurisdiction) =>
        Employees.RoutingNumber.Problem(RoutingNumber, jurisdiction) ?? AccountNumber.Problem(accountNumber, jurisdiction);
}

/// <summary>The kind of a bank account, as payment files name it.</summary>
public enum BankAccountType
{
    /// <summary>A transaction account.</summary>
    Checking,

    /// <summary>A savings account.</summary>
    Savings,
}

/// <summary>
/// The number of a bank account, by the rules of the pay group's jurisdiction: in the United States 4 to 17 digits, in
/// Australia 5 to 9 digits, else 4 to 34 letters and digits. No spaces or hyphens, and only characters of ASCII.
/// </summary>
public static class AccountNumber
{
    private const int ShownCharacters = 4;
    private const int HiddenCharacters = 4;

    /// <summary>Null where the number is fine, else a sentence that says what is expected; it never repeats the number.</summary>
    public static string? Problem(string accountNumber, Jurisdiction jurisdiction) => jurisdiction switch
    {
        Jurisdiction.Us when !Is(accountNumber, 4, 17, char.IsAsciiDigit) =>
            "A US account number is 4 to 17 digits, without spaces or hyphens.",
        Jurisdiction.Au when !Is(accountNumber, 5, 9, char.IsAsciiDigit) =>
            "An Australian account number is 5 to 9 digits, without spaces or hyphens.",
        Jurisdiction.None when !Is(accountNumber, 4, 34, char.IsAsciiLetterOrDigit) =>
            "An account number is 4 to 34 letters and digits, without spaces or hyphens.",
        _ when accountNumber.All(digit => digit == '0') => "No account has a number of nothing but zeros.",
        _ => null,
    };

    /// <summary>The last four characters, the only ones that are ever shown; fewer of a short number, of which four stay hidden.</summary>
    public static string Last4(string accountNumber) =>
        accountNumber[^Math.Clamp(accountNumber.Length - HiddenCharacters, 0, ShownCharacters)..];

    private static bool Is(string text, int shortest, int longest, Func<char, bool> allowed) =>
        text.Length >= shortest && text.Length <= longest && text.All(allowed);
}

/// <summary>
/// The number that names a bank or its branch, by the rules of the pay group's jurisdiction: in the United States nine
/// digits of which the last is a check digit (ABA), in Australia a BSB of six digits, else 1 to 34 digits.
/// Only the digits 0 to 9 of ASCII count.
/// </summary>
public static class RoutingNumber
{
    private const int MaxGeneralLength = 34;
    private const int BsbHyphenAt = 3;

    /// <summary>Null where the number is fine, else a sentence that says what is expected; it never repeats the number.</summary>
    public static string? Problem(string routingNumber, Jurisdiction jurisdiction) => jurisdiction switch
    {
        Jurisdiction.Us when !IsDigits(routingNumber, 9, 9) => "A US routing number is nine digits.",
        Jurisdiction.Us when !HasCheckDigit(routingNumber) =>
            "The check digit of the US routing number does not fit the other eight digits. Look for a mistyped digit.",
        Jurisdiction.Au when !IsDigits(WithoutHyphen(routingNumber), 6, 6) =>
            "A BSB is six digits, with or without a hyphen after the third.",
        Jurisdiction.None when !IsDigits(routingNumber, 1, MaxGeneralLength) => "A routing number is 1 to 34 digits.",
        _ when WithoutHyphen(routingNumber).All(digit => digit == '0') => "No bank has a number of nothing but zeros.",
        _ => null,
    };

    /// <summary>
    /// The form in which it is kept: a BSB with its hyphen (<c>062-000</c>), others as they are. What
    /// <see cref="Problem"/> refuses comes back unchanged, so the two may be called in either order.
    /// </summary>
    public static string Normalize(string routingNumber, Jurisdiction jurisdiction) =>
        jurisdiction == Jurisdiction.Au && IsDigits(routingNumber, 6, 6)
            ? routingNumber.Insert(BsbHyphenAt, "-")
            : routingNumber;

    private static string WithoutHyphen(string bsb) =>
        bsb.Length == 7 && bsb[BsbHyphenAt] == '-' ? bsb.Remove(BsbHyphenAt, 1) : bsb;

    private static bool IsDigits(string text, int shortest, int longest) =>
        text.Length >= shortest && text.Length <= longest && text.All(char.IsAsciiDigit);

    /// <summary>The digits times 3, 7, 1, 3, 7, 1, 3, 7, 1 add up to a multiple of ten.</summary>
    private static bool HasCheckDigit(string nineDigits)
    {
        ReadOnlySpan<int> weights = [3, 7, 1];
        var sum = 0;
        for (var i = 0; i < nineDigits.Length; i++)
            sum += (nineDigits[i] - '0') * weights[i % weights.Length];
        return sum % 10 == 0;
    }
}
