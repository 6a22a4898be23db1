using System.Diagnostics;
using Payroll.TestSupport;

namespace Payroll.WebApi.FunctionalTests.EndToEnd;

/// <summary>What another program answered.</summary>
internal sealed record Command(int ExitCode, string Output, string Errors)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    /// <summary>Runs a program to its end. A test whose program is not installed is left out.</summary>
    public static async Task<Command> RunAsync(
        string program, string[] arguments, string directory, params (string Name, string Value)[] environment)
    {
        LeaveOutWithout(program);
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            await Task.WhenAll(output, errors, process.WaitForExitAsync()).WaitAsync(Timeout);
            return new Command(process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Leaves the calling test out where a program is not installed; in CI that is a failure.</summary>
    public static void LeaveOutWithout(string program)
    {
        if (!IsInstalled(program)) LeftOut.Because($"{program} is not installed here.");
    }

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
            .Any(directory => File.Exists(Path.Combine(directory, program)));
}
