using System.Security.Cryptography;
using System.Text.Json;
using Payroll.Application.Common;
using Payroll.Infrastructure.Files;

namespace Payroll.Infrastructure.Encryption;

/// <summary>The secrets beside a SQLite database: a JSON file that only its owner can read.</summary>
internal sealed class SecretsFile(string directory)
{
    public const string Name = "secrets.json";

    /// <summary>More than a file with hundreds of keys needs. In bytes.</summary>
    private const int MaximumLength = 65_536;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Strict) { WriteIndented = true };

    public string FilePath { get; } = Path.Combine(directory, Name);

    public bool Exists => File.Exists(FilePath);

    /// <summary>Makes new secrets, unless another process was faster. True when they are this call's.</summary>
    public bool Create()
    {
        AtomicFile.EnsureDirectory(directory);
        using var _ = ProcessLock.Take(FilePath + ".lock");
        if (Exists)
            return false;

        var content = JsonSerializer.SerializeToUtf8Bytes(new Document(NewSecrets()), Json);
        AtomicFile.Write(FilePath, content, AtomicFile.OwnerOnly);
        CryptographicOperations.ZeroMemory(content);
        return true;
    }

    public SecretTexts Read()
    {
        var content = ReadOwnerOnly();
        try
        {
            return JsonSerializer.Deserialize<Document>(content, Json)?.Secrets ?? throw Corrupt();
        }
        catch (JsonException)
        {
            // Its message quotes the content.
            throw Corrupt();
        }
        finally
        {
            CryptographicOperations.ZeroMemory(content);
        }
    }

    private byte[] ReadOwnerOnly()
    {
        using var stream = new FileStream(FilePath, FileMode.Open, FileAccess.Read, FileShare.Read);
        if (!AtomicFile.IsOwnerOnly(stream))
            throw new StartupException($"Others than the owner can get at the secrets in '{FilePath}'. Run: chmod 600 '{FilePath}'");
        if (stream.Length > MaximumLength)
            throw Corrupt();

        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    private StartupException Corrupt() => new(
        $"The secrets file '{FilePath}' is damaged and never remade. "
        + "Put it back from a backup: the database can't be used without it.");

    private static SecretTexts NewSecrets() => new()
    {
        Pepper = NewKey(),
        AuditKey = NewKey(),
        EncryptionKeys = new Dictionary<string, string?> { ["k1"] = NewKey() },
        ActiveEncryptionKeyId = "k1",
    };

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(PayrollSecrets.KeyLength));

    private sealed record Document(SecretTexts Secrets)
    {
        public override string ToString() => nameof(Document);
    }
}
