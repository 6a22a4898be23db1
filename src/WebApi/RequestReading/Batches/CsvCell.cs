using System.Text.RegularExpressions;
using Payroll.WebApi.RequestReading.Values;

namespace Payroll.WebApi.RequestReading.Batches;

/// <summary>A cell as JSON writes what stands in it: spreadsheets and databases write numbers and truth values in ways of their own.</summary>
internal static partial class CsvCell
{
    /// <summary>Null where the cell is none: neither <c>TRUE</c> nor <c>true</c>.</summary>
    public static bool? TruthValue(string cell) => cell.Trim() switch
    {
        var text when text.Equals("true", StringComparison.OrdinalIgnoreCase) => true,
        var text when text.Equals("false", StringComparison.OrdinalIgnoreCase) => false,
        _ => null,
    };

    /// <summary>Null where the cell is none. White space around it doesn't count, that of other kinds included, nor do zeros in front: <c>07.50</c>.</summary>
    public static string? Number(string cell)
    {
        var number = LeadingZeros().Replace(cell.Trim(), "$1$2");
        return DecimalValueReader.IsNumber(number) ? number : null;
    }

    [GeneratedRegex(@"\A(-?)0+([0-9])", RegexOptions.NonBacktracking)]
    private static partial Regex LeadingZeros();
}
