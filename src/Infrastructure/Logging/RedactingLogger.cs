using Microsoft.Extensions.Logging;
using Payroll.Application.ApiKeys;

namespace Payroll.Infrastructure.Logging;

/// <summary>Hands on what is logged: as it is where no key can be in it, which is nearly always, and swept where one can.</summary>
internal sealed class RedactingLogger(ILogger inner) : ILogger
{
    public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull =>
        RequestScope.HasPath(state) ? inner.BeginScope(RequestScope.WithoutPath(state))
        : RedactedState.MayHoldKey(state) ? inner.BeginScope(RedactedState.Of(state, state.ToString())) : inner.BeginScope(state);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel)) return;
        var message = formatter(state, exception);
        var thrown = RedactedException.Of(exception);
        if (!ApiKeyRedaction.MayHold(message) && !RedactedState.MayHoldKey(state) && ReferenceEquals(thrown, exception))
            inner.Log(logLevel, eventId, state, exception, formatter);
        else
            inner.Log(logLevel, eventId, RedactedState.Of(state, message), thrown, static (redacted, _) => redacted.ToString());
    }
}
