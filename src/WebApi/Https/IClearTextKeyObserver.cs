namespace Payroll.WebApi.Https;

/// <summary>Is told of each request that came in clear, since it may have shown its API key to whoever listened.</summary>
public interface IClearTextKeyObserver
{
    /// <summary>Takes note if the request carries a genuine key. It doesn't wait, doesn't throw, and leaves the response alone.</summary>
    void Observe(HttpContext context);
}
