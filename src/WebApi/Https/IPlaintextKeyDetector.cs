namespace Payroll.WebApi.Https;

/// <summary>Is told of each request that came in clear, since it may have shown its API key to whoever listened.</summary>
public interface IPlaintextKeyDetector
{
    /// <summary>Takes note if the request carries a genuine key. It never throws, and leaves the response alone.</summary>
    Task ObserveAsync(HttpContext context);
}
