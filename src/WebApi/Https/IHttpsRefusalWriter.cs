namespace Payroll.WebApi.Https;

/// <summary>Writes the answer to a request that came in clear.</summary>
public interface IHttpsRefusalWriter
{
    /// <summary>Writes 403 with the code <c>https_required</c> as problem details.</summary>
    Task WriteAsync(HttpContext context);
}
