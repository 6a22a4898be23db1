using Payroll.Application.Common.Secrets;

namespace Payroll.Infrastructure.Encryption.Rotation;

/// <summary>Encrypts values of other keys again, with the active key.</summary>
internal sealed class ValueReencryption(ISecretProtector protector, string activeKeyId)
{
    /// <summary>The prefix of values of the active key.</summary>
    public string Prefix { get; } = AesGcmSecretProtector.PrefixOf(activeKeyId);

    /// <summary>How many values could not be read.</summary>
    public long Unreadable { get; private set; }

    /// <summary>Whether the value was encrypted with another key.</summary>
    public bool IsDue(string text) => !text.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The value under the active key; the same text where it is already, or where it can't be read.</summary>
    public string Reencrypt(string text, SecretContext context)
    {
        if (!IsDue(text)) return text;
        try
        {
            return protector.Protect(protector.Unprotect(text, context), context);
        }
        catch (UnreadableSecretException)
        {
            Unreadable++;
            return text;
        }
    }
}
