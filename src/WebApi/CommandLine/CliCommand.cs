using Payroll.Application.Common.Errors;
using Payroll.Infrastructure.Encryption;
using Payroll.Infrastructure.Persistence.Startup;


namespace Payroll.WebApi.CommandLine;

/// <summary>What the program does instead of listening, when its first argument is a word.</summary>
internal sealed class CliCommand
{
    private static readonly string Line = Environment.NewLine;

    private static readonly Dictionary<string, CliCommand> All = new(StringComparer.Ordinal)
    {
        ["migrate"] = new(async (services, cancellationToken) =>
        {
            await services.MigrateDatabaseAsync(cancellationToken);
            return "The database's schema is this version's.";
        }),
        ["create-admin-key"] = new(async (services, cancellationToken) =>
        {
            var key = await services.CreateAdminKeyAsync(cancellationToken);
            return $"An admin key, shown this once. Keep it in a safe place:{Line}{Line}    {key.Value}{Line}{Line}It works at once, and doesn't expire.";
        }),
        ["rotate-encryption-key"] = new(async (services, cancellationToken) =>
        {
            await services.RotateEncryptionKeyAsync(Console.Out, cancellationToken);
            return "The encryption key is turned.";
        }),
        ["rotate-pepper"] = new(async (services, cancellationToken) =>
        {
            await services.RotatePepperAsync(Console.Out, cancellationToken);
            return "API keys are hashed again at their next use.";
        }),
        ["rotate-audit-key"] = new(async (services, cancellationToken) =>
        {
            await services.RotateAuditKeyAsync(Console.Out, cancellationToken);
            return "Audit events are sealed with the new key from now on.";
        }),
    };

    private readonly Func<IServiceProvider, CancellationToken, Task<string>> work;

    private CliCommand(Func<IServiceProvider, CancellationToken, Task<string>> work) => this.work = work;

    /// <summary>The command that the arguments name; null when they only hold settings, and the server is meant.</summary>
    /// <exception cref="StartupException">The word is no command, or more words follow it.</exception>
    public static CliCommand? Of(IReadOnlyList<string> arguments)
    {
        if (arguments.Count == 0 || IsSetting(arguments[0])) return null;
        if (!All.TryGetValue(arguments[0], out var command))
            throw new StartupException($"'{arguments[0]}' is not a command. Known are {string.Join(", ", All.Keys)}; settings begin with --.");
        return arguments.Skip(1).FirstOrDefault(argument => !IsSetting(argument)) is { } extra
            ? throw new StartupException($"The command '{arguments[0]}' takes settings only (--Section:Name=value), not '{extra}'.")
            : command;
    }

    /// <summary>Does it, and says what came of it: to the console alone, since a log would keep a key.</summary>
    public async Task RunAsync(IServiceProvider services, TextWriter console, CancellationToken cancellationToken)
    {
        await console.WriteLineAsync(await work(services, cancellationToken));
    }

    private static bool IsSetting(string argument) => argument.StartsWith('-') || argument.Contains('=');
}
