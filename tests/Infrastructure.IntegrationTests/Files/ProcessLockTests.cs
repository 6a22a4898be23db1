using Payroll.Application.Common.Errors;
using Payroll.Infrastructure.Files;
using Payroll.TestSupport;

namespace Payroll.Infrastructure.IntegrationTests.Files;

public sealed class ProcessLockTests
{
    [Test]
    public void Take_WhileAnotherHoldsIt_WaitsForIt()
    {
        using var directory = new ScratchDirectory();
        var first = ProcessLock.Take(directory["lock"]);
        var second = Task.Run(() => ProcessLock.Take(directory["lock"]));
        Assert.That(second.Wait(TimeSpan.FromMilliseconds(100)), Is.False);

        first.Dispose();
        Assert.That(second.Wait(TimeSpan.FromSeconds(20)), Is.True);
        second.Result.Dispose();
    }

    [Test]
    public void Take_OfOneThatIsNeverGivenBack_StopsTheStart()
    {
        using var directory = new ScratchDirectory();
        using var held = ProcessLock.Take(directory["lock"]);
        var exception = Assert.Throws<StartupException>(() => ProcessLock.Take(directory["lock"], TimeSpan.FromMilliseconds(50)).Dispose());
        Assert.That(exception!.Message, Does.Contain(directory["lock"]));
    }

    [Test]
    public void Take_InAMissingDirectory_FailsAtOnce()
    {
        using var directory = new ScratchDirectory();
        Assert.Throws<DirectoryNotFoundException>(() => ProcessLock.Take(directory["none", "lock"]).Dispose());
    }
}
