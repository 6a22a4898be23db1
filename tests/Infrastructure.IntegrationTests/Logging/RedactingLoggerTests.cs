using Microsoft.Extensions.Logging;
using Payroll.Application.ApiKeys;
using Payroll.Infrastructure.Logging;

namespace Payroll.Infrastructure.IntegrationTests.Logging;

public sealed class RedactingLoggerTests
{
    private readonly string key = ApiKeyIssuer.NewSecret().Value;
    private Recorder written = null!;
    private ILogger logger = null!;

    [SetUp]
    public void Start()
    {
        written = new Recorder();
        logger = new RedactingLoggerFactory(new LoggerFactory([written])).CreateLogger("Test");
    }

    [TearDown]
    public void Stop() => written.Dispose();

    [Test]
    public void Key_InAMessageOrItsValues_IsNotWritten()
    {
        logger.LogWarning("Got {Key} of {Count}", key, 3);

        Assert.That(written.All, Does.Not.Contain(key).And.Contain(key[..20]).And.Contain("Count=3"));
    }

    [Test]
    public void Key_InAnException_IsNotWritten()
    {
        logger.LogError(new InvalidOperationException("Outer", new FormatException($"'{key}' is no number")), "It failed");

        Assert.That(written.All, Does.Not.Contain(key).And.Contain("It failed").And.Contain(nameof(FormatException)));
    }

    [Test]
    public void Key_InAScope_IsNotWritten()
    {
        using (logger.BeginScope($"of {key}"))
        using (logger.BeginScope(new[] { KeyValuePair.Create("path", (object?)$"/{key}") }))
            logger.LogInformation("Done");

        Assert.That(written.All, Does.Not.Contain(key).And.Contain("Done"));
    }

    [Test]
    public void Key_WithinAListOrAnObject_IsNotWritten()
    {
        logger.LogInformation("Got {Headers} and {Uri}", new[] { "a", key }, new Uri($"https://example.com/{key}"));

        Assert.That(written.All, Does.Not.Contain(key));
    }

    [Test]
    public void KeyCutShort_IsNotWritten()
    {
        logger.LogInformation("Got {Part}", key[..^20]);

        Assert.That(written.All, Does.Not.Contain(key[20..^20]));
    }

    [Test]
    public void LineWithoutAKey_IsHandedOnAsItIs()
    {
        var exception = new InvalidOperationException("No key");
        logger.LogInformation(exception, "Key {ShownAs} was used", $"{key[..20]}…{key[^4..]}");

        Assert.That(written.All, Does.Contain($"Key {key[..20]}…{key[^4..]} was used"));
        Assert.That(written.Exceptions.Single(), Is.SameAs(exception));
    }

    private sealed class Recorder : ILoggerProvider, ILogger
    {
        private readonly List<string> parts = [];

        public List<Exception> Exceptions { get; } = [];

        public string All => string.Join('\n', parts);

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Keep(state);
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Keep(state);
            parts.Add(formatter(state, exception));
            if (exception is null) return;
            Exceptions.Add(exception);
            parts.Add($"{exception} {exception.Message}");
        }

        public void Dispose()
        {
        }

        private void Keep(object? state)
        {
            parts.Add($"{state}");
            if (state is not IEnumerable<KeyValuePair<string, object?>> values) return;
            foreach (var (name, value) in values)
                parts.Add($"{name}={(value is System.Collections.IEnumerable many and not string ? string.Join(',', many.Cast<object>()) : value)}");
        }
    }
}
