using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Payroll.Application.Common.Errors;
using Payroll.Domain.Common;

namespace Payroll.Application.Common.Pages;

/// <summary>Which page of a list is asked for.</summary>
/// <param name="Limit">How many things, 1 to 200; 50 when left out.</param>
/// <param name="Cursor">Where the page before ended, as it was answered; null for the first page.</param>
public sealed record PageRequest(int? Limit, string? Cursor)
{
    public const int MaxLimit = 200;
    private const int DefaultLimit = 50;

    /// <summary>How many things the page has at the most.</summary>
    public int Size => Math.Clamp(Limit ?? DefaultLimit, 1, MaxLimit);

    /// <summary>The id that the page before ended with; null for the first page.</summary>
    /// <exception cref="InvalidRequestException">The cursor is not one of ours.</exception>
    public Guid? After() => Cursor is null ? null : Guid.TryParseExact(Text(), "N", out var id) ? id : throw Malformed();

    /// <summary>The day that the page before ended with; null for the first page.</summary>
    /// <exception cref="InvalidRequestException">The cursor is not one of ours.</exception>
    public DateOnly? AfterDay() => Cursor is null ? null :
        DateOnly.TryParseExact(Text(), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && PayrollDates.IsAccepted(day)
            ? day
            : throw Malformed();

    /// <summary>The number that the page before ended with; null for the first page.</summary>
    /// <exception cref="InvalidRequestException">The cursor is not one of ours.</exception>
    public long? AfterNumber() => Cursor is null ? null :
        long.TryParse(Text(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Malformed();

    public static string CursorOf(Guid id) => Encode($"{id:N}");

    public static string CursorOf(DateOnly day) => Encode($"{day:yyyyMMdd}");

    public static string CursorOf(long number) => Encode($"{number}");

    private static string Encode(FormattableString text) =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(FormattableString.Invariant(text)));

    private static InvalidRequestException Malformed() => InvalidRequestException.Of(
        "cursor", FieldErrorCodes.InvalidFormat, "Send the next_cursor of the page before, unchanged, or leave cursor out.");

    private string Text() => Base64Url.IsValid(Cursor, out var length) && length <= 64
        ? Encoding.ASCII.GetString(Base64Url.DecodeFromChars(Cursor))
        : throw Malformed();
}
