using System.Text;
using CsvHelper;

namespace Payroll.WebApi.RequestReading.Batches;

/// <summary>Looks at the row on which a reader stands, without making texts of its cells.</summary>
internal static class CsvRows
{
    /// <summary>Whether the row has nothing but white space from a column on.</summary>
    /// <param name="reader">Stands on the row.</param>
    /// <param name="column">The first column that is looked at, from 0.</param>
    public static bool IsEmptyFrom(this CsvReader reader, int column)
    {
        for (var at = column; at < reader.FieldCount; at++)
            if (!IsEmpty(reader.GetSpan(at))) return false;
        return true;
    }

    private static bool IsEmpty(ReadOnlySpan<byte> cell)
    {
        while (!cell.IsEmpty)
        {
            Rune.DecodeFromUtf8(cell, out var letter, out var length);
            if (!Rune.IsWhiteSpace(letter)) return false;
            cell = cell[length..];
        }

        return true;
    }
}
