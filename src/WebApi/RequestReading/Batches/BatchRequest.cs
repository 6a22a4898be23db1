using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Payroll.Application.Common.Batches;

namespace Payroll.WebApi.RequestReading.Batches;

/// <summary>What the reader fills in, whatever the items are.</summary>
internal interface IBatchRequest
{
    Type ItemType { get; }

    void Take(BatchReading reading);
}

/// <summary>Items that are created or changed in one call.</summary>
/// <remarks>Each item is read by itself: what is wrong with one is answered as that one's result.</remarks>
public abstract record BatchRequest<TItem> : IBatchRequest
    where TItem : class
{
    /// <summary>The items.</summary>
    [Required, MinLength(1), MaxLength(BatchLimits.Items)]
    public IReadOnlyList<TItem>? Items { get; init; }

    [JsonIgnore]
    Type IBatchRequest.ItemType => typeof(TItem);

    /// <summary>The items as they were read, with what could not be.</summary>
    internal IReadOnlyList<BatchItem<TItem>> Read { get; private set; } = [];

    void IBatchRequest.Take(BatchReading reading) => Read = reading.ItemsOf<TItem>();
}
