using Payroll.Application.Common;
using Payroll.Infrastructure;

namespace Payroll.WebApi.Commands;

/// <summary>What the program does instead of listening, when its first argument is a word.</summary>
internal sealed class HostCommand
{
    private static readonly Dictionary<string, HostCommand> All = new(StringComparer.Ordinal)
    {
        ["migrate"] = new(
            (services, cancellationToken) => services.MigrateDatabaseAsync(cancellationToken), "The database's schema is this version's."),
        ["rotate-encryption-key"] = new(
            (services, cancellationToken) => services.RotateEncryptionKeyAsync(Console.Out, cancellationToken), "The encryption key is turned."),
        ["rotate-pepper"] = new(
            (services, cancellationToken) => services.RotatePepperAsync(Console.Out, cancellationToken), "API keys are hashed anew at their next use."),
        ["rotate-audit-key"] = new(
            (services, cancellationToken) => services.RotateAuditKeyAsync(Console.Out, cancellationToken), "Audit events are sealed with the new key from now on."),
    };

    private readonly Func<IServiceProvider, CancellationToken, Task> work;
    private readonly string done;

    private HostCommand(Func<IServiceProvider, CancellationToken, Task> work, string done) => (this.work, this.done) = (work, done);

    /// <summary>The command that the arguments name; null when they only hold settings, and the server is meant.</summary>
    /// <exception cref="StartupException">The word is no command, or more words follow it.</exception>
    public static HostCommand? Of(IReadOnlyList<string> arguments)
    {
        if (arguments.Count == 0 || IsSetting(arguments[0])) return null;
        if (!All.TryGetValue(arguments[0], out var command))
            throw new StartupException($"'{arguments[0]}' is not a command. Known are {string.Join(", ", All.Keys)}; settings begin with --.");
        return arguments.Skip(1).FirstOrDefault(argument => !IsSetting(argument)) is { } extra
            ? throw new StartupException($"The command '{arguments[0]}' takes settings only (--Section:Name=value), not '{extra}'.")
            : command;
    }

    /// <summary>Does it, and says so.</summary>
    public async Task RunAsync(IServiceProvider services, TextWriter console, CancellationToken cancellationToken)
    {
        await work(services, cancellationToken);
        await console.WriteLineAsync(done);
    }

    private static bool IsSetting(string argument) => argument.StartsWith('-') || argument.Contains('=');
}
