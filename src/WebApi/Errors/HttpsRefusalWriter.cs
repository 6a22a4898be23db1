using Payroll.Domain.Common;
using Payroll.WebApi.Https;

namespace Payroll.WebApi.Errors;

/// <summary>Refuses plain HTTP in the shape of every refusal.</summary>
internal sealed class HttpsRefusalWriter : IHttpsRefusalWriter
{
    public Task WriteAsync(HttpContext context) => ProblemWriter.WriteAsync(context, new Problem(ErrorCodes.HttpsRequired));
}
