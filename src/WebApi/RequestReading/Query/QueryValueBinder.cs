using Microsoft.AspNetCore.Mvc.ModelBinding;
using Payroll.Domain.Common;
using Payroll.WebApi.RequestReading.Values;

namespace Payroll.WebApi.RequestReading.Query;

/// <summary>Reads one query parameter strictly; the same readings and limits as in bodies.</summary>
internal sealed class QueryValueBinder(ValueReader scalar, MemberRules rules) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var name = bindingContext.ModelName;
        var given = bindingContext.HttpContext.Request.Query[name];
        if (Read(given.Count, given.Count == 0 ? null : given[0], out var value) is { } fault)
        {
            bindingContext.HttpContext.RequestServices.GetRequiredService<RequestShape>()
                .Parameters.Add(new FieldError(name, fault.Code, fault.Message));
        }
        else if (given.Count == 1)
        {
            bindingContext.Result = ModelBindingResult.Success(value);
        }

        return Task.CompletedTask;
    }

    private ValueError? Read(int times, string? text, out object? value)
    {
        value = null;
        if (times == 0)
            return rules.Required ? new(FieldErrorCodes.Required, scalar is EnumValueReader { Names: var names } ? $"Give this query parameter, one of: {string.Join(", ", names)}." : "Give this query parameter.") : null;
        if (times > 1)
            return new(FieldErrorCodes.Duplicate, "Give the parameter once.");
        return string.IsNullOrWhiteSpace(text)
            ? new(FieldErrorCodes.Required, "Give a value, or leave the parameter out.")
            : scalar.Read(text, rules, out value);
    }
}
