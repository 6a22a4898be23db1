using Payroll.Application.ApiKeys;

namespace Payroll.Infrastructure.Logging;

/// <summary>Stands in a log for an exception whose text holds a key.</summary>
internal sealed class RedactedException : Exception
{
    private readonly string text;

    private RedactedException(Exception original, string text)
        : base(ApiKeyRedaction.Sweep(original.Message))
    {
        this.text = text;
        HResult = original.HResult;
    }

    public override string? StackTrace => null;

    /// <summary>The same exception where its text holds no key.</summary>
    public static Exception? Of(Exception? exception)
    {
        if (exception is null) return null;
        var text = exception.ToString();
        return ApiKeyRedaction.MayHold(text) ? new RedactedException(exception, ApiKeyRedaction.Sweep(text)) : exception;
    }

    public override string ToString() => text;
}
