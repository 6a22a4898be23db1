using System.Text;
using Payroll.WebApi.FunctionalTests.ServerLogs;

namespace Payroll.WebApi.FunctionalTests.EndToEnd;

/// <summary>Lines that a process wrote, gathered while it goes on writing. They are the log of a server under test, too.</summary>
internal sealed class ProcessOutput
{
    private readonly StringBuilder text = new();

    public string Text
    {
        get
        {
            lock (text) return text.ToString();
        }
    }

    /// <summary>Null, the end of the stream, adds nothing.</summary>
    public void Add(string? line)
    {
        if (line is null) return;
        ServerLog.Add(line);
        lock (text) text.Append(line).Append('\n');
    }
}
