using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Payroll.WebApi.ConditionalRequests;

/// <summary>
/// On a parameter of the type <c>ExpectedVersion?</c>: the versions in the header <c>If-Match</c>, as in <c>"3"</c>. Null where
/// the header is absent.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FromIfMatchAttribute : ModelBinderAttribute
{
    public const string HeaderName = "If-Match";

    public FromIfMatchAttribute()
        : base(typeof(IfMatchBinder))
    {
        Name = HeaderName;
        BindingSource = BindingSource.Header;
    }
}
