using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;
using Payroll.Domain.Common;

namespace Payroll.WebApi.Http;

internal sealed class IfMatchBinder(RequestShape shape) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var header = bindingContext.HttpContext.Request.Headers.IfMatch;
        if (!TryRead(header, out var version))
        {
            shape.Parameters.Add(new FieldError(FromIfMatchAttribute.HeaderName, FieldErrorCodes.InvalidFormat,
                "Give one version in double quotes, as the ETag header of an answer has it, such as \"3\"; or * for any version."));
        }

        bindingContext.Result = ModelBindingResult.Success(version);
        return Task.CompletedTask;
    }

    private static bool TryRead(StringValues header, out int? version)
    {
        version = null;
        if (header.Count == 0)
            return true;
        if (header.Count != 1 || header[0] is not { } text)
            return false;
        if (text == "*")
            return true;
        if (text.Length < 3 || text[0] != '"' || text[^1] != '"'
            || !int.TryParse(text.AsSpan(1, text.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        version = number;
        return true;
    }
}
