using CsvHelper;
using Payroll.Application.Common.Batches;
using Payroll.Application.Common.Errors;
using Payroll.Domain.Common;

namespace Payroll.WebApi.RequestReading.Batches;

/// <summary>The line of a CSV file that names the columns. Spreadsheets leave columns without a name behind the last one: they are passed over.</summary>
/// <param name="Names">The names, up to the last one that is there.</param>
/// <param name="Width">How many cells the line has, those without a name included.</param>
internal sealed record CsvHeader(string[] Names, int Width)
{
    /// <summary>The field of an error that is about the line, not about one of its names.</summary>
    public const string Field = "header";

    /// <summary>What is said of a file without a header.</summary>
    public static FieldError Missing { get; } = new(Field, FieldErrorCodes.Required, "Give a header row with the names of the columns, and a row for each item.");

    /// <returns>Null where the line can't be taken apart: <paramref name="errors"/> says why.</returns>
    public static CsvHeader? Of(string[] cells, CsvMalformedReason? broken, RequestErrors errors)
    {
        var names = cells[..(Array.FindLastIndex(cells, cell => !string.IsNullOrWhiteSpace(cell)) + 1)];
        if (ValueError(names, broken) is not { } fault) return new CsvHeader(names, cells.Length);
        errors.Add(new(Field, FieldErrorCodes.InvalidFormat, fault));
        return null;
    }

    /// <summary>What is wrong with the number of cells of the row on which a reader stands, or with those that no column is for.</summary>
    public FieldError? RowError(CsvReader reader)
    {
        var cells = reader.FieldCount;
        if (cells < Names.Length || cells > Width)
            return OfRow($"The row has {cells} cells, the header {(cells > Width ? Width : Names.Length)}. Give as many, and put cells with commas into quotes.");
        return reader.IsEmptyFrom(Names.Length)
            ? null
            : OfRow("The row has something in a column without a name. Name the column in the header, or empty the cell; and put cells with commas into quotes.");
    }

    /// <summary>What is wrong with a cell of several lines. No member takes them; most come from a quote that is missing, and so the rows in between are in the cell.</summary>
    public FieldError? LineBreakError(CsvReader reader)
    {
        for (var at = 0; at < Math.Min(Names.Length, reader.FieldCount); at++)
        {
            if (reader.GetSpan(at).IndexOfAny((byte)'\r', (byte)'\n') < 0) continue;
            var last = reader.LineNumber + reader.GetSpan(at).Count((byte)'\n');
            return new(Names[at], FieldErrorCodes.InvalidFormat, $"The cell goes on down to line {last}, and the lines in between are part of it. Leave line breaks out; or close the quote where the cell ends.");
        }

        return null;
    }

    private static FieldError OfRow(string message) => new(BatchErrorDto.WholeRow, FieldErrorCodes.InvalidFormat, message);

    // A quote that stays open makes names of the lines below: then nothing else is known. Where commas are missing, a good quote stands
    // where none may be; so what separates the columns is looked at before the other quotes.
    private static string? ValueError(string[] names, CsvMalformedReason? broken)
    {
        if (broken is CsvMalformedReason.UnterminatedQuote || Array.Exists(names, name => name.AsSpan().ContainsAny('\r', '\n')))
            return "The header has a quote that is not closed on the same line. Close it, or leave quotes out: names of columns need none.";
        if (names is [var only] && !only.Contains(',', StringComparison.Ordinal) && SeparatorsOf(only) is { } separators)
            return $"The columns are separated by {separators}. Separate them by commas, and put cells with commas into quotes.";
        return broken is null ? null : "The header has a quote where none may be. Put the whole name into quotes, or leave quotes out: names of columns need none.";
    }

    private static string? SeparatorsOf(string line) =>
        line.Contains(';', StringComparison.Ordinal) ? "semicolons" : line.Contains('\t', StringComparison.Ordinal) ? "tabs" : null;
}
