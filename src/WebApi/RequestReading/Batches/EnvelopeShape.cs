using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Payroll.Application.Common.Batches;
using Payroll.Domain.Common;
using Payroll.WebApi.RequestReading.Body;
using Payroll.WebApi.RequestReading.Values;

namespace Payroll.WebApi.RequestReading.Batches;

/// <summary>What a batch looks like from outside: <c>{"items": […]}</c>, whatever the items are.</summary>
internal static class EnvelopeShape
{
    private static readonly MemberRules Rules = MemberRules.From("items", [new MinLengthAttribute(1), new MaxLengthAttribute(BatchLimits.Items)], isList: true);

    /// <param name="count">How many items there are: they have been taken out.</param>
    public static RecordShape Of(int count) => new()
    {
        Members =
        [
            new("items", new ItemsShape(count), Rules, MustBeThere: true, MayBeNull: false),
        ],
    };

    /// <summary>What is wrong with the number of items.</summary>
    public static ValueError? ValueError(int count) => Rules.CheckCount(count);

    // A list of so many; what stands in it is each item's own affair.
    private sealed class ItemsShape(int count) : ValueShape
    {
        public override ValueError? Check(JsonElement value, MemberRules rules) =>
            value.ValueKind == JsonValueKind.Array ? rules.CheckCount(count) : new ValueError(FieldErrorCodes.InvalidType, "Give a list.");
    }
}
