using Payroll.Domain.PayGroups;

namespace Payroll.Domain.Employees.Details;

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
