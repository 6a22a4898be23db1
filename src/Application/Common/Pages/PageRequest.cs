using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Payroll.Application.Common.Errors;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.Common;

namespace Payroll.Application.Common.Pages;

/// <summary>Which page of a list is asked for.</summary>
/// <param name="Limit">How many things, 1 to 200; 50 when left out.</param>
/// <param name="Cursor">Where the page before ended, as it was answered; null for the first page.</param>
public sealed record PageRequest(int? Limit, string? Cursor)
{
    public const int MaxLimit = 200;
    public const int DefaultLimit = 50;
    private const int ChecksumLength = 8;
    private const int MaxLength = 64;
    private const int DayLength = 8;
    private const int IdLength = 32;

    /// <summary>At most how many things the page has.</summary>
    public int Size => Math.Clamp(Limit ?? DefaultLimit, 1, MaxLimit);

    /// <summary>The id that the page before ended with; null for the first page.</summary>
    /// <param name="list">What the list is of: the cursor of another list is refused.</param>
    /// <exception cref="InvalidRequestException">The cursor is not one of this list's.</exception>
    public Guid? After(string list) => Cursor is null ? null : Guid.TryParseExact(Text(list), "N", out var id) ? id : throw Malformed();

    /// <summary>The day that the page before ended with; null for the first page.</summary>
    /// <param name="list">What the list is of: the cursor of another list is refused.</param>
    /// <exception cref="InvalidRequestException">The cursor is not one of this list's.</exception>
    public DateOnly? AfterDay(string list) => Cursor is null ? null :
        DateOnly.TryParseExact(Text(list), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && PayrollDates.IsAccepted(day)
            ? day
            : throw Malformed();

    /// <summary>The day, and the id among those of that day, that the page before ended with; null for the first page.</summary>
    /// <param name="list">What the list is of: the cursor of another list is refused.</param>
    /// <exception cref="InvalidRequestException">The cursor is not one of this list's.</exception>
    public (DateOnly Day, Guid Id)? AfterDayAndId(string list)
    {
        if (Cursor is null) return null;
        var text = Text(list);
        return text.Length == DayLength + IdLength
            && DateOnly.TryParseExact(text[..DayLength], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && Guid.TryParseExact(text[DayLength..], "N", out var id)
                ? (day, id)
                : throw Malformed();
    }

    /// <summary>The id, and the number among those of that id, that the page before ended with; null for the first page.</summary>
    /// <param name="list">What the list is of: the cursor of another list is refused.</param>
    /// <exception cref="InvalidRequestException">The cursor is not one of this list's.</exception>
    public (Guid Id, int Number)? AfterIdAndNumber(string list)
    {
        if (Cursor is null) return null;
        var text = Text(list);
        return text.Length > IdLength
            && Guid.TryParseExact(text[..IdLength], "N", out var id)
            && int.TryParse(text[IdLength..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? (id, number)
                : throw Malformed();
    }

    /// <summary>The number that the page before ended with; null for the first page.</summary>
    /// <param name="list">What the list is of: the cursor of another list is refused.</param>
    /// <exception cref="InvalidRequestException">The cursor is not one of this list's.</exception>
    public long? AfterNumber(string list) => Cursor is null ? null :
        long.TryParse(Text(list), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Malformed();

    public static string CursorOf(string list, Guid id) => Encode(list, $"{id:N}");

    public static string CursorOf(string list, DateOnly day) => Encode(list, $"{day:yyyyMMdd}");

    public static string CursorOf(string list, DateOnly day, Guid id) => Encode(list, $"{day:yyyyMMdd}{id:N}");

    public static string CursorOf(string list, Guid id, int number) => Encode(list, $"{id:N}{number}");

    public static string CursorOf(string list, long number) => Encode(list, $"{number}");

    // The place, and a checksum that finds mistakes: a cursor that was cut off, changed, or taken from another list. Not
    // signed: a forged one gives no more access.
    private static string Encode(string list, FormattableString place)
    {
        var text = FormattableString.Invariant(place);
        return Base64Url.EncodeToString(Encoding.ASCII.GetBytes(text + Checksum(list, text)));
    }

    private static string Checksum(string list, string place) =>
        Crc32.Compute(Encoding.UTF8.GetBytes($"{list}:{place}")).ToString("x8", CultureInfo.InvariantCulture);

    private static InvalidRequestException Malformed() => InvalidRequestException.Of(
        "cursor", FieldErrorCodes.InvalidFormat, "Send the next_cursor of the page before, unchanged, or leave cursor out.");

    private string Text(string list)
    {
        if (!Base64Url.IsValid(Cursor, out var length) || length is <= ChecksumLength or > MaxLength) throw Malformed();
        var text = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(Cursor));
        var place = text[..^ChecksumLength];
        return text[^ChecksumLength..] == Checksum(list, place) ? place : throw Malformed();
    }
}
