namespace Payroll.Application.Common.Security;

/// <summary>The member is left out of an answer (absent, not null) unless the caller's scopes include this one.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OnlyWithScopeAttribute(string scope) : Attribute
{
    public string Scope { get; } = scope;
}
