using System.Globalization;

namespace Payroll.Application.Timesheets;

/// <summary>A time of day as clocks show it, such as <c>22:00</c>, from minutes since midnight and back.</summary>
public static class ClockText
{
    /// <summary>Hours and minutes of a day, 00:00 to 23:59.</summary>
    public const string Pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

    /// <summary>Characters of a time of day.</summary>
    public const int Length = 5;

    /// <summary>What is taken for one: seconds may follow where they are zero, as databases write them.</summary>
    public const string TakenPattern = "^([01][0-9]|2[0-3]):[0-5][0-9](:00)?$";

    /// <summary>At most so many characters are taken.</summary>
    public const int TakenLength = 8;

    /// <summary>Null where there is no time.</summary>
    public static string? Of(int? minute) => minute is { } time ? Of(time) : null;

    public static string Of(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");

    /// <param name="text">Of the form <see cref="TakenPattern"/>.</param>
    public static int Read(string text) =>
        (int.Parse(text.AsSpan(0, 2), CultureInfo.InvariantCulture) * 60) + int.Parse(text.AsSpan(3, 2), CultureInfo.InvariantCulture);
}
