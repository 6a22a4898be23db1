using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;
using Payroll.Application.Common.Batches;
using Payroll.Application.Common.Errors;
using Payroll.Domain.Common;
using Payroll.WebApi.RequestReading.Body;

namespace Payroll.WebApi.RequestReading.Batches;

/// <summary>Where an item of a file stands.</summary>
/// <param name="Line">The line on which its row begins, from 1.</param>
/// <param name="Problem">What is wrong with the row as such.</param>
/// <param name="Json">Where it stands in <see cref="CsvTable.Json"/>.</param>
internal sealed record CsvItem(int Line, FieldError? Problem, Range Json);

/// <summary>
/// A CSV file (RFC 4180: commas, quotes, a header row) as the JSON that says the same, so that both are read, and refused, in one
/// way. An empty cell is a member that is left out.
/// </summary>
/// <param name="Json">The items, one behind the other.</param>
/// <param name="Items">Where each item stands.</param>
internal sealed record CsvTable(ReadOnlyMemory<byte> Json, IReadOnlyList<CsvItem> Items)
{
    /// <summary>The maximum size as JSON. It is larger than the file's, since each cell gets its member's name.</summary>
    private const long MaxJsonBytes = 2 * BodyLimits.Batch;

    // Names and places of people are mostly not ASCII, and need no escapes here.
    private static readonly JsonWriterOptions AsItStands = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly FieldError MisplacedQuote = new(
        BatchErrorDto.WholeRow, FieldErrorCodes.InvalidFormat, "A quote stands where none may be. Put the whole cell into quotes, and write a quote in it twice.");

    /// <returns>Null where the header is missing or at fault, or a quote stays open: <paramref name="errors"/> says so.</returns>
    public static CsvTable? Read(ReadOnlyMemory<byte> text, RecordShape shape, RequestErrors errors)
    {
        CsvMalformedReason? broken = null;
        var options = new CsvReaderOptions
        {
            Separator = ',',
            HasHeader = false,
            TrimWhitespace = true,
            TrackLineNumbers = true,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
            MalformedData = CsvMalformedDataHandling.Recover,
            OnMalformedRecord = record => broken = record.Reason,
        };
        using var reader = CsvReader.Create(text, options);
        if (!Next(reader, ref broken))
        {
            errors.Add(CsvHeader.Missing);
            return null;
        }

        if (CsvHeader.Of(reader.Current.ToArray(), broken, errors) is not { } header || CsvColumns.Of(header.Names, shape, errors) is not { } columns) return null;
        var items = new List<CsvItem>();
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, AsItStands))
        {
            // One more than may be there, so that the count is refused as that of a list.
            while (items.Count <= BatchLimits.Items && Next(reader, ref broken))
            {
                var line = (int)reader.LineNumber;
                // It has taken in whatever lines come after it: what they say is not known.
                if (broken is CsvMalformedReason.UnterminatedQuote)
                {
                    errors.Add(OpenQuote(line));
                    return null;
                }

                var problem = header.LineBreakError(reader) ?? (broken is null ? header.RowError(reader) : MisplacedQuote);
                var start = (int)buffer.Length;
                columns.Write(json, problem is null ? reader.Current.ToArray() : []);
                json.Flush();
                json.Reset(buffer);
                items.Add(new CsvItem(line, problem, start..(int)buffer.Length));
                if (buffer.Length > MaxJsonBytes)
                {
                    errors.Add(new(BatchErrorDto.WholeRow, FieldErrorCodes.TooLong, $"The file says too much for one batch: reading stopped at line {line}. Send it in parts."));
                    return null;
                }
            }
        }

        return new CsvTable(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), items);
    }

    private static FieldError OpenQuote(int line) => new(
        BatchErrorDto.WholeRow,
        FieldErrorCodes.InvalidFormat,
        $"The row that begins on line {line} has a quote that is never closed: the lines below it can't be read. Close it, or leave it out; write a quote within a cell twice.");

    // On to the next row that has anything: spreadsheets write rows of nothing below what is there.
    private static bool Next(CsvReader reader, ref CsvMalformedReason? broken)
    {
        do
        {
            broken = null;
            if (!reader.Read()) return false;
        }
        while (broken is null && reader.IsEmptyFrom(0));

        return true;
    }
}
