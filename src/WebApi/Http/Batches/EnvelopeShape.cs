using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Payroll.Application.Common.Batches;
using Payroll.Domain.Common;
using Payroll.WebApi.Http.Body;
using Payroll.WebApi.Http.Scalars;

namespace Payroll.WebApi.Http.Batches;

/// <summary>What a batch looks like from outside: <c>{"items": […]}</c>, whatever the items are.</summary>
internal static class EnvelopeShape
{
    public static RecordShape Instance { get; } = new()
    {
        Members =
        [
            new("items", new ItemsShape(), MemberRules.From([new MinLengthAttribute(1), new MaxLengthAttribute(BatchLimits.Items)], isList: true), MustBeThere: true, MayBeNull: false),
        ],
    };

    // A list of so many; what stands in it is each item's own affair.
    private sealed class ItemsShape : ValueShape
    {
        public override Fault? Check(JsonElement value, MemberRules rules) =>
            value.ValueKind == JsonValueKind.Array ? rules.CheckCount(value.GetArrayLength()) : new Fault(FieldErrorCodes.InvalidType, "Give a list.");
    }
}
