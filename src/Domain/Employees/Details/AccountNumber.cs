using Payroll.Domain.PayGroups;

namespace Payroll.Domain.Employees.Details;

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
