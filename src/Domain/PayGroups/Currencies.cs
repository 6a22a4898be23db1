namespace Payroll.Domain.PayGroups;

/// <summary>
/// The currencies that pay can be in: those in circulation whose amounts have two decimals, as every amount here has.
/// Source: ISO 4217, list one, "Current currency &amp; funds code list", issued by SIX Financial Information for ISO, published on 1 January 2026.
/// Left out are currencies of another number of decimals (JPY, KWD), funds codes (CHE, USN), units of account (XAD, XDR), metals, XTS and XXX.
/// </summary>
public static class Currencies
{
    private static readonly HashSet<string> Codes = new(
        ("AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK "
        + "DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT "
        + "LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN "
        + "QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS "
        + "VED VES WST XCD XCG YER ZAR ZMW ZWG").Split(' '),
        StringComparer.Ordinal);

    /// <summary>Every code, in the order of the alphabet.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Codes.Order(StringComparer.Ordinal)];

    /// <summary>Null where pay can be in the currency; otherwise what to give instead.</summary>
    /// <param name="code">The code, in capital letters.</param>
    public static string? ProblemOf(string code) => Codes.Contains(code)
        ? null
        : $"Pay can't be in '{code}'. Give a currency in circulation whose amounts have two decimals (ISO 4217), such as AUD, EUR or USD.";
}
