using Payroll.Application.ApiKeys;

namespace Payroll.Application.Common;

/// <summary>Lets work in the background act for the key that asked for it.</summary>
public interface ICallerDelegation
{
    /// <summary>Makes the key the <see cref="ICurrentCaller"/> of this piece of work. The caller has seen that the key is active.</summary>
    void ActFor(ApiKeyRecord record);
}
