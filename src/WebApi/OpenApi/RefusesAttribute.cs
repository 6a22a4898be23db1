using Payroll.Domain.Common;

namespace Payroll.WebApi.OpenApi;

/// <summary>What an action can refuse beyond what every action can, for the document.</summary>
/// <param name="codes">Of <see cref="ErrorCodes"/>.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class RefusesAttribute(params string[] codes) : Attribute
{
    public IReadOnlyList<string> Codes { get; } = codes;
}
