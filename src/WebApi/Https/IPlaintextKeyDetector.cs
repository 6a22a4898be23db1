namespace Payroll.WebApi.Https;

/// <summary>Is told of each plain HTTP request, since others may have read its API key.</summary>
public interface IPlaintextKeyDetector
{
    /// <summary>Takes note if the request carries a genuine key. It never throws, and leaves the response alone.</summary>
    Task DetectAsync(HttpContext context);
}
