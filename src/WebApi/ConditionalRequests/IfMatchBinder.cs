using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Payroll.Application.Common;
using Payroll.Domain.Common;
using Payroll.WebApi.RequestReading;

namespace Payroll.WebApi.ConditionalRequests;

internal sealed class IfMatchBinder(RequestShape shape) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        if (!TryRead(bindingContext.HttpContext.Request.Headers.IfMatch, out var expected))
        {
            shape.Parameters.Add(new FieldError(FromIfMatchAttribute.HeaderName, FieldErrorCodes.InvalidFormat,
                "Give a version in double quotes, as the ETag header of an answer has it, such as \"3\"; several with commas between them; or * for any version."));
        }

        bindingContext.Result = ModelBindingResult.Success(expected);
        return Task.CompletedTask;
    }

    private static bool TryRead(StringValues header, out ExpectedVersion? expected)
    {
        expected = null;
        if (header.Count == 0)
            return true;
        if (!EntityTagHeaderValue.TryParseStrictList(header.OfType<string>().ToList(), out var tags) || tags.Count == 0)
            return false;
        if (tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any)))
        {
            expected = ExpectedVersion.Any;
            return tags.Count == 1;
        }

        expected = ExpectedVersion.OneOf([.. tags.Select(VersionOf).OfType<int>()]);
        return true;
    }

    // If-Match compares strongly, so a weak tag matches nothing; neither does one that never was ours.
    private static int? VersionOf(EntityTagHeaderValue tag) =>
        !tag.IsWeak && int.TryParse(tag.Tag.AsSpan()[1..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
        && tag.Tag.AsSpan()[1..^1].SequenceEqual(version.ToString(CultureInfo.InvariantCulture))
            ? version
            : null;
}
