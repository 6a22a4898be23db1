using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Payroll.Infrastructure.Logging;

/// <summary>Makes loggers that let no API key through, whatever the logs are written to.</summary>
internal sealed class RedactingLoggerFactory(ILoggerFactory inner) : ILoggerFactory
{
    private readonly ConcurrentDictionary<string, ILogger> loggers = new(StringComparer.Ordinal);

    public ILogger CreateLogger(string categoryName) => loggers.GetOrAdd(categoryName, name => new RedactingLogger(inner.CreateLogger(name)));

    public void AddProvider(ILoggerProvider provider) => inner.AddProvider(provider);

    public void Dispose() => inner.Dispose();
}
