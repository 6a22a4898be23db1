namespace Payroll.Application.Common.Secrets;

/// <summary>Encrypts values for the database. Safe for concurrent use.</summary>
public interface ISecretProtector
{
    /// <summary>Encrypts a text. The same text gives another result each time, so results can't be compared or searched.</summary>
    /// <exception cref="ArgumentException">The text is not valid Unicode (an unpaired surrogate), and would come back changed.</exception>
    string Protect(string plaintext, SecretContext context);

    /// <summary>Decrypts what <see cref="Protect"/> gave for the same context.</summary>
    /// <exception cref="UnreadableSecretException">The value was changed, belongs elsewhere, or its key is unknown.</exception>
    string Unprotect(string protectedText, SecretContext context);
}
