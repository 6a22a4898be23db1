using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Payroll.WebApi.RequestReading;

/// <summary>The framework's own validation stays silent: the attributes are enforced where requests are read.</summary>
internal sealed class NoFrameworkValidation : IObjectModelValidator
{
    public void Validate(ActionContext actionContext, ValidationStateDictionary? validationState, string prefix, object? model)
    {
    }
}
