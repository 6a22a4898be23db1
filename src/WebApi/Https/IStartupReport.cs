namespace Payroll.WebApi.Https;

/// <summary>Tells the person at the console what has been started.</summary>
public interface IStartupReport
{
    /// <summary>Writes it as plain text, without secrets. Nothing is written when the server listens nowhere.</summary>
    void WriteTo(TextWriter console);
}
