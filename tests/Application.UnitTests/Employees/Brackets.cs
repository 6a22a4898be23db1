using Payroll.Application.Common.Secrets;

namespace Payroll.Application.UnitTests.Employees;

/// <summary>Encrypts nothing: brackets show what would be encrypted.</summary>
internal sealed class Brackets : ISecretProtector
{
    public string Protect(string plaintext, SecretContext context) => $"<{plaintext}>";

    public string Unprotect(string protectedText, SecretContext context) => protectedText.Trim('<', '>');
}
