using System.Text.Json;
using Payroll.Application.Common.Errors;
using Payroll.Domain.Common;
using Payroll.WebApi.RequestReading.Body;

namespace Payroll.WebApi.RequestReading.Batches;

/// <summary>The columns of a CSV file: each is the path of a member, such as <c>bank_account.routing_number</c>.</summary>
internal sealed class CsvColumns
{
    private const char BetweenItems = ';';
    private const char BetweenMembers = '/';
    private const string ExternalId = "external_id";

    /// <summary>More than any list takes: what follows in a cell stays together, so that it is not read at all.</summary>
    private const int MaxItems = 100;

    private readonly Branch root = new(null);

    private CsvColumns()
    {
    }

    /// <returns>Null where a column has no name, is no member, is there twice, or one that every row needs is missing: <paramref name="errors"/> says so.</returns>
    public static CsvColumns? Of(string[] header, RecordShape shape, RequestErrors errors)
    {
        var columns = new CsvColumns();
        var known = errors.All.Count;
        for (var at = 0; at < header.Length; at++)
        {
            var name = JsonText.Shown(header[at]);
            if (string.IsNullOrWhiteSpace(header[at]))
                errors.Add(new(CsvHeader.Field, FieldErrorCodes.InvalidFormat, $"The header has a column without a name between others: column {at + 1}. Name it, or take it out of the file."));
            else if (Find(shape, header[at].Split('.')) is not { } value)
                errors.Add(new(name, FieldErrorCodes.UnknownMember, $"The header names a column \"{name}\", which is no member here. Leave it out, or correct its name."));
            else if (!columns.root.Add(header[at].Split('.'), at, value))
                errors.Add(new(name, FieldErrorCodes.Duplicate, $"The header has the column \"{name}\" twice. Give it once."));
        }

        foreach (var member in shape.Members.Where(member => (member.MustBeThere || member.Name == ExternalId) && !header.Contains(member.Name, StringComparer.Ordinal)))
            errors.Add(new(member.Name, FieldErrorCodes.Required, $"Give a column {member.Name}: every row needs it. The first line of the file names the columns."));
        return errors.All.Count == known ? columns : null;
    }

    /// <summary>Writes a row as an object.</summary>
    public void Write(Utf8JsonWriter json, string[] cells) => root.Write(json, cells);

    private static ValueShape? Find(RecordShape shape, ReadOnlySpan<string> path)
    {
        var name = path[0];
        var member = shape.Members.FirstOrDefault(member => member.Name == name)?.Shape;
        return (member, path.Length) switch
        {
            (RecordShape inner, > 1) => Find(inner, path[1..]),
            (RecordShape, _) or (not null, > 1) => null,
            _ => member,
        };
    }

    private static void WriteValue(Utf8JsonWriter json, string cell, ValueShape shape)
    {
        if (shape is ListShape list) WriteList(json, cell, list.Item);
        else WriteValue(json, cell, (SimpleValueShape)shape);
    }

    private static void WriteList(Utf8JsonWriter json, string cell, ValueShape item)
    {
        json.WriteStartArray();
        foreach (var one in cell.Split(BetweenItems, MaxItems + 1, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (item is RecordShape record) WriteRecord(json, one, record);
            else WriteValue(json, one, (SimpleValueShape)item);
        }

        json.WriteEndArray();
    }

    // An item of several members, in their order: 12:00/12:30/true.
    private static void WriteRecord(Utf8JsonWriter json, string text, RecordShape shape)
    {
        var parts = text.Split(BetweenMembers, MaxItems + 1, StringSplitOptions.TrimEntries);
        json.WriteStartObject();
        for (var at = 0; at < parts.Length; at++)
        {
            var member = at < shape.Members.Count ? shape.Members[at] : null;
            json.WritePropertyName(member?.Name ?? $"part {at + 1}");
            if (member?.Shape is SimpleValueShape scalar) WriteValue(json, parts[at], scalar);
            else json.WriteStringValue(parts[at]);
        }

        json.WriteEndObject();
    }

    // What is no number or no truth value goes on as the text that it is, and is refused with everything else.
    private static void WriteValue(Utf8JsonWriter json, string text, SimpleValueShape shape)
    {
        if (shape.Reader.Accepts(JsonValueKind.True) && CsvCell.TruthValue(text) is { } truth) json.WriteBooleanValue(truth);
        else if (shape.Reader.Accepts(JsonValueKind.Number) && CsvCell.Number(text) is { } number) json.WriteRawValue(number);
        else json.WriteStringValue(text);
    }

    private sealed class Branch(ValueShape? shape)
    {
        private readonly Dictionary<string, Branch> inner = new(StringComparer.Ordinal);

        private int Column { get; init; } = -1;

        public bool Add(ReadOnlySpan<string> path, int column, ValueShape value)
        {
            if (path.Length == 1) return inner.TryAdd(path[0], new Branch(value) { Column = column });
            if (!inner.TryGetValue(path[0], out var next)) inner[path[0]] = next = new Branch(null);
            return next.Add(path[1..], column, value);
        }

        public void Write(Utf8JsonWriter json, string[] cells)
        {
            json.WriteStartObject();
            foreach (var (name, branch) in inner)
            {
                if (!branch.IsGiven(cells)) continue;
                json.WritePropertyName(name);
                if (branch.Column < 0) branch.Write(json, cells);
                else WriteValue(json, cells[branch.Column], branch.ShapeOfCell);
            }

            json.WriteEndObject();
        }

        private ValueShape ShapeOfCell => shape!;

        private bool IsGiven(string[] cells) => Column < 0
            ? inner.Values.Any(branch => branch.IsGiven(cells))
            : Column < cells.Length && !string.IsNullOrWhiteSpace(cells[Column]);
    }
}
