using System.Text.Json;
using Payroll.Application.Common.Batches;
using Payroll.Application.Common.Errors;
using Payroll.Domain.Common;
using Payroll.WebApi.Http.Json;
using Payroll.WebApi.RequestReading.Body;

namespace Payroll.WebApi.RequestReading.Batches;

/// <summary>Reads the items of a batch one by one: one that can't be read doesn't keep the others from it.</summary>
/// <param name="items">The text of each item.</param>
/// <param name="rows">Where each item stands in the file, and what is wrong there; null where the batch was no file.</param>
internal sealed class BatchReading(IReadOnlyList<ReadOnlyMemory<byte>> items, IReadOnlyList<CsvItem>? rows)
{
    private const string ExternalId = "external_id";

    private static readonly RecordShape NoObject = new();

    public IReadOnlyList<BatchItem<TItem>> ItemsOf<TItem>()
        where TItem : class
    {
        var shape = BodyShapes.OfRecord(typeof(TItem));
        // No item knows of another one: as many are read at once as there are processors for it.
        var read = new BatchItem<TItem>[items.Count];
        Parallel.For(0, items.Count, static () => new ItemWalk(), (index, _, walk) => Read(walk, index), static _ => { });
        return read;

        ItemWalk Read(ItemWalk walk, int index)
        {
            read[index] = ItemOf<TItem>(items[index], index, shape, walk);
            // What found errors is their list: the next item gets another one.
            return read[index].Errors.Count == 0 ? walk : new ItemWalk();
        }
    }

    private BatchItem<TItem> ItemOf<TItem>(ReadOnlyMemory<byte> text, int index, RecordShape shape, ItemWalk walk)
        where TItem : class
    {
        var row = rows?[index];
        if (row?.Problem is { } broken) return new(index, row.Line, null, null, [broken]);
        if (text.Length > BodyLimits.Ordinary)
            return new(index, row?.Line, null, null, [new FieldError($"items[{index}]", FieldErrorCodes.TooLong, $"Give at most {BodyLimits.Ordinary} bytes for an item.")]);

        // Each for itself, so that a batch is never there as a whole in parsed form.
        using var document = JsonDocument.Parse(text, PayrollJson.StrictDocument);
        var item = document.RootElement;
        if (NoObject.Check(item, Values.MemberRules.None) is { } fault) return new(index, row?.Line, null, null, [new FieldError($"items[{index}]", fault.Code, fault.Message)]);
        var errors = walk.ErrorsOf(item, shape);
        return errors.Count > 0
            ? new(index, row?.Line, NameOf(item), null, errors)
            : new(index, row?.Line, NameOf(item), item.Deserialize<TItem>(PayrollJson.Plain), []);
    }

    // Only what can be shown again.
    private static string? NameOf(JsonElement item) =>
        item.TryGetProperty(ExternalId, out var name) && name.ValueKind == JsonValueKind.String
        && JsonText.TryRead(name, out var text) && text.Length <= Text.ExternalIdLength && !text.Any(char.IsControl) ? text : null;

    // Good as long as nothing is found: most items share one.
    private sealed class ItemWalk
    {
        private readonly RequestErrors errors = new(BatchLimits.ErrorsOfAnItem);
        private readonly RequestBodyValidator walker;

        public ItemWalk() => walker = new RequestBodyValidator(errors, good: null);

        public IReadOnlyList<FieldError> ErrorsOf(JsonElement item, RecordShape shape)
        {
            walker.Walk(item, shape);
            return errors.All;
        }
    }
}
