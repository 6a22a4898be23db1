using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Payroll.TestSupport;

/// <summary>
/// Starts several servers, kills them again and again, or waits for real time to pass: left out of an everyday <c>dotnet test</c>, so that it stays quick, and
/// always run in CI.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class TakesLongAttribute : NUnitAttribute, IApplyToTest
{
    public void ApplyToTest(Test test)
    {
        ArgumentNullException.ThrowIfNull(test);
        if (LeftOut.IsComplete || test.RunState == RunState.NotRunnable) return;
        test.RunState = RunState.Ignored;
        test.Properties.Set(PropertyNames.SkipReason, "Takes long. CI=true dotnet test runs it.");
    }
}
