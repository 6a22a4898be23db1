using Payroll.Application.Common.Errors;
using Payroll.Domain.Common;
using Payroll.WebApi.Errors;

namespace Payroll.WebApi.RequestReading;

/// <summary>
/// What binding found wrong with this request. The fields of the body are kept apart
/// (<see cref="RequestErrors"/>), since the use case's own rules may have more to say about them.
/// </summary>
internal sealed class RequestShape
{
    /// <summary>Query parameters and headers at fault.</summary>
    public List<FieldError> Parameters { get; } = [];

    /// <summary>Set where the request can't be answered at all: no JSON, another media type, too large.</summary>
    public Problem? Refusal { get; set; }
}
