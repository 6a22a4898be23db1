using Microsoft.Extensions.DependencyInjection;
using Payroll.Application.Common;

namespace Payroll.WebApi.FunctionalTests;

/// <summary>The start says what has to be set in the database.</summary>
public sealed class DatabaseSettingsTests
{
    [TestCase("ON", 0)]
    [TestCase("OFF", 1)]
    public async Task Start_WhereReadersWaitForWriters_WarnsOfIt(string readCommittedSnapshot, int warnings)
    {
        using var installation = new TestServer();
        installation.Change($"ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT {readCommittedSnapshot} WITH ROLLBACK IMMEDIATE");
        await using var host = new ApiHost(installation: installation);

        Assert.That(host.Services.GetRequiredService<StartupReport>().Warnings, Has.Exactly(warnings).Contains("SET READ_COMMITTED_SNAPSHOT ON"));
        Assert.That(host.Services.GetRequiredService<StartupReport>().Warnings, Has.Count.EqualTo(warnings));
    }
}
